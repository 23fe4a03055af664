import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'

/** Entries on one page. */
const pageLength = 50

/** One entry of the audit log, as administrators read it. */
export type AuditRow = {
  readonly sequence: bigint
  readonly at: Date
  /** "response.send". */
  readonly action: string
  readonly subject: string
  readonly reason: string | null
  readonly facts: unknown
  /** A name, or which kind of actor it was: "respondent", "operator", "system", "anyone". */
  readonly by: string
}

/**
 * One page of the audit log, the newest first.
 *
 * @param input `before`: only entries before this number; without it the newest
 * @returns `next`: the number to go on with; null on the last page
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const listAudit = defineQuery({
  name: 'audit.list',
  permission: 'audit.read',
  input: z.strictObject({ before: z.int().min(1).exactOptional() }),
  read: async ({ before }) => {
    const entries = await db().auditEntry.findMany({
      where: before === undefined ? {} : { sequence: { lt: BigInt(before) } },
      orderBy: { sequence: 'desc' },
      take: pageLength,
    })
    const people = entries.flatMap(({ actorKind, actorId }) =>
      actorKind === 'person' && actorId !== null ? [actorId] : [],
    )
    const found = await db().person.findMany({
      where: { id: { in: [...new Set(people)] } },
      select: { id: true, name: true },
    })
    const names = new Map(found.map(({ id, name }) => [id, name]))
    const rows = entries.map(({ actorKind, actorId, ...entry }): AuditRow => ({
      ...{ sequence: entry.sequence, at: entry.at, action: entry.action, subject: entry.subject },
      ...{ reason: entry.reason, facts: entry.facts },
      by: names.get(actorId ?? '') ?? actorKind,
    }))
    const last = rows.at(-1)?.sequence ?? 1n
    return { rows, next: last > 1n ? Number(last) : null }
  },
})
