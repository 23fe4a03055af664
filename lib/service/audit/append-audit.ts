import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from '#lib/db/database.ts'
import type { Actor } from '#lib/policy/actor.ts'
import type { Call } from '#lib/service/call.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { entryHash } from './entry-hash.ts'

/** What a verb wants recorded. No personal data: ids, codes and counts. */
export type Entry = {
  readonly subject: string
  readonly consultationId?: string
  /** A code, or a short text by staff. */
  readonly reason?: string
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>
  /** What was decided about or sent: only its salted digest is kept, so that it can be erased and still be proved. */
  readonly content?: string
}

const actorIdOf = (actor: Actor): string | null => {
  if (actor.kind === 'person') return actor.id
  return actor.kind === 'respondent' ? actor.responseId : null
}

/**
 * Adds an entry to the end of the audit log, in the caller's transaction.
 *
 * Everybody who adds one waits for the row that holds the end of the chain, so entries have one order and no gaps.
 */
export async function appendAudit(
  tx: Transaction,
  { call, action, content, ...entry }: Entry & { readonly call: Call; readonly action: string },
): Promise<void> {
  const [head] = await tx.$queryRaw<{ sequence: bigint; hash: string }[]>`
    SELECT "sequence", "hash" FROM "AuditHead" WHERE "id" = 1 FOR UPDATE`
  if (head === undefined) throw new Error('The audit log has no head; a migration makes it.')
  const salt = content === undefined ? null : randomBytes(16)
  const digest =
    salt === null
      ? null
      : createHash('sha256')
          .update(salt)
          .update(content ?? '')
          .digest('hex')
  const row = {
    sequence: head.sequence + 1n,
    previous: head.hash,
    at: databaseTime(),
    actorKind: call.actor.kind,
    actorId: actorIdOf(call.actor),
    action,
    consultationId: entry.consultationId ?? null,
    subject: entry.subject,
    reason: entry.reason ?? null,
    facts: entry.facts ?? {},
    contentDigest: digest,
  }
  const hash = entryHash(row)
  await tx.auditEntry.create({ data: { ...row, hash } })
  if (salt !== null) await tx.auditSalt.create({ data: { sequence: row.sequence, salt } })
  await tx.auditHead.update({ where: { id: 1 }, data: { sequence: row.sequence, hash } })
}
