import 'server-only'
import { db } from '#lib/db/database.ts'
import type { ComplaintHealth, Health, OutboxHealth, QueueHealth } from '#lib/telemetry/health.ts'
import { gone } from './heartbeat.ts'
import { regularWork } from './regular-work.ts'

/** One look at the database: how the service is doing. Takes a few milliseconds, however many responses there are. */
export async function readHealth(): Promise<Health> {
  const [outbox, complaints, queues, record, work, processes, database] = await Promise.all([
    readOutbox(),
    readComplaints(),
    readQueues(),
    readRecord(),
    readWork(),
    readProcesses(),
    db().$queryRaw<{ bytes: number; version: string }[]>`
      SELECT pg_database_size(current_database())::float8 AS "bytes", split_part(current_setting('server_version'), ' ', 1) AS "version"`,
  ])
  return {
    ...{ outbox, complaints, queues, work, ...record, ...processes },
    databaseBytes: database[0]?.bytes ?? 0,
    databaseVersion: database[0]?.version ?? '',
  }
}

async function readOutbox(): Promise<OutboxHealth> {
  const [row] = await db().$queryRaw<OutboxHealth[]>`
    SELECT count(*) FILTER (WHERE "abandonedAt" IS NULL)::int AS "waiting",
      COALESCE(EXTRACT(EPOCH FROM now() - min("createdAt") FILTER (WHERE "abandonedAt" IS NULL)), 0)::float8 AS "oldest",
      count(*) FILTER (WHERE "abandonedAt" > now() - interval '1 day')::int AS "abandoned"
    FROM "OutboxLetter" WHERE "sentAt" IS NULL`
  return row ?? { waiting: 0, oldest: 0, abandoned: 0 }
}

async function readComplaints(): Promise<ComplaintHealth> {
  const [row] = await db().$queryRaw<ComplaintHealth[]>`
    SELECT count(*)::int AS "open", EXTRACT(EPOCH FROM min("acknowledgeBy") - now())::float8 AS "due"
    FROM "Complaint" WHERE "closedAt" IS NULL`
  return row ?? { open: 0, due: null }
}

/** The queues count themselves every few seconds (docs/decisions/0012); before the first worker there are none. */
async function readQueues(): Promise<QueueHealth[]> {
  const [there] = await db().$queryRaw<
    { is: boolean }[]
  >`SELECT to_regclass('jobs.queue') IS NOT NULL AS "is"`
  if (there?.is !== true) return []
  return db().$queryRaw`
    SELECT "name", "queued_count" AS "waiting", "active_count" AS "active", "failed_count" AS "failed"
    FROM "jobs"."queue" WHERE left("name", 2) <> '__' ORDER BY "name"`
}

async function readRecord(): Promise<Pick<Health, 'entries' | 'backupAge'>> {
  const [row] = await db().$queryRaw<{ entries: number; backupAge: number | null }[]>`
    SELECT (SELECT "sequence" FROM "AuditHead" WHERE "id" = 1)::float8 AS "entries",
      (SELECT EXTRACT(EPOCH FROM now() - "at")::float8 FROM "AuditEntry"
       WHERE "subject" = 'backup' AND "action" = 'backup.write' ORDER BY "sequence" DESC LIMIT 1) AS "backupAge"`
  return row ?? { entries: 0, backupAge: null }
}

async function readWork(): Promise<Health['work']> {
  const rows = await db().$queryRaw<{ name: string; age: number | null; problem: string }[]>`
    SELECT "name", EXTRACT(EPOCH FROM now() - "wellAt")::float8 AS "age", "problem" FROM "RegularWork"`
  const known = new Map(rows.map((row) => [row.name, row]))
  return Object.entries(regularWork).map(([name, period]) => {
    const { age = null, problem = '' } = known.get(name) ?? {}
    return { name, period, age, problem }
  })
}

async function readProcesses(): Promise<Pick<Health, 'servers' | 'workers' | 'counted' | 'versions'>> {
  const [row] = await db().$queryRaw<
    { servers: number; workers: number; versions: string[]; counted: Health['counted'] }[]
  >`
    WITH alive AS (SELECT * FROM "Heartbeat" WHERE "seenAt" > now() - make_interval(secs => ${gone}))
    SELECT (SELECT count(*)::int FROM alive WHERE "kind" = 'server') AS "servers",
      (SELECT count(*)::int FROM alive WHERE "kind" = 'worker') AS "workers",
      ARRAY(SELECT DISTINCT "version" FROM alive ORDER BY 1) AS "versions",
      (SELECT jsonb_build_object(
        'requests', COALESCE(sum(("counted"->>'requests')::bigint), 0), 'faults', COALESCE(sum(("counted"->>'faults')::bigint), 0),
        'shed', COALESCE(sum(("counted"->>'shed')::bigint), 0), 'limited', COALESCE(sum(("counted"->>'limited')::bigint), 0)
      ) FROM "Heartbeat") AS "counted"`
  const nothing = { requests: 0, faults: 0, shed: 0, limited: 0 }
  return row ?? { servers: 0, workers: 0, versions: [], counted: nothing }
}
