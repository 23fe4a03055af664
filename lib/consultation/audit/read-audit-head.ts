import 'server-only'
import { db } from '#lib/db/database.ts'
import { signedHead, type SignedHead } from '#lib/service/audit/signed-head.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { nothing } from '#lib/service/nothing.ts'

/** Where the audit log ended at some moment. */
export type AuditHeadOfDay = {
  /** Midnight (UTC) at the beginning of the day of the question. */
  readonly before: Date
  /** Entries up to then. */
  readonly entries: number
  /** Hash of the last of them, 64 hexadecimal digits. */
  readonly hash: string
} & SignedHead

/**
 * Where the audit log ended when the day (UTC) began; null when there was no entry yet. It is published and signed, so that
 * anybody who noted it can see that nothing before it was changed: whatever is, changes this hash.
 */
export const readAuditHead = defineQuery({
  name: 'audit.read_head',
  permission: 'audit.read_head',
  input: nothing,
  read: async (_, { arrivedAt }): Promise<AuditHeadOfDay | null> => {
    const before = new Date(arrivedAt)
    before.setUTCHours(0, 0, 0, 0)
    const last = await db().auditEntry.findFirst({
      where: { at: { lt: before } },
      orderBy: { sequence: 'desc' },
      select: { sequence: true, hash: true },
    })
    if (last === null) return null
    const head = { before, entries: Number(last.sequence), hash: last.hash }
    return { ...head, ...signedHead(head) }
  },
})
