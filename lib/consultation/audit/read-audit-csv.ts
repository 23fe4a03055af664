import 'server-only'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { nothing } from '#lib/service/nothing.ts'
import { safeCell } from '#lib/table/safe-cell.ts'

const columns = [
  'sequence',
  'at',
  'actor_kind',
  'actor_id',
  'action',
  'consultation_id',
  'subject',
  'reason',
  'facts',
  'content_digest',
  'previous',
  'hash',
] as const
const batch = 1000
const line = (cells: readonly string[]) => `${cells.map(safeCell).join(',')}\r\n`

const rows = (after: bigint) =>
  db().auditEntry.findMany({ where: { sequence: { gt: after } }, orderBy: { sequence: 'asc' }, take: batch })

async function* csvParts(): AsyncGenerator<string> {
  yield line(columns)
  let after = 0n
  for (;;) {
    const entries = await rows(after)
    yield entries
      .map((entry) =>
        line([
          String(entry.sequence),
          entry.at.toISOString(),
          entry.actorKind,
          entry.actorId ?? '',
          entry.action,
          entry.consultationId ?? '',
          entry.subject,
          entry.reason ?? '',
          JSON.stringify(entry.facts),
          entry.contentDigest ?? '',
          entry.previous,
          entry.hash,
        ]),
      )
      .join('')
    after = entries.at(-1)?.sequence ?? after
    if (entries.length < batch) return
  }
}

/**
 * The whole audit log as CSV (RFC 4180), oldest first, in parts of a thousand entries, so that its size does not matter.
 * Times are ISO 8601 in UTC. There is no personal data in it. The hash in its last line is where the chain ends, so a log
 * that was cut short can be told from a whole one by the head that `readAuditHead` publishes.
 *
 * @throws ServiceError `Forbidden`
 */
export const readAuditCsv = defineQuery({
  name: 'audit.csv',
  permission: 'audit.read',
  input: nothing,
  read: () => Promise.resolve(csvParts()),
})
