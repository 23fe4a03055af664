import 'server-only'
import { db, type Transaction } from '#lib/db/database.ts'
import { entryHash } from './entry-hash.ts'

/** What a look at the whole audit log found. */
export type AuditVerdict =
  | { readonly intact: true; readonly entries: number; readonly head: string }
  | { readonly intact: false; readonly sequence: bigint; readonly problem: string }

const batch = 5000

/** Milliseconds that reading all of it may take: a million entries take some twenty seconds. */
const longest = 600_000

export const firstPrevious = '0'.repeat(64)

/**
 * Reads the audit log from its first entry to its head and checks every hash and every link, all as it was at one moment:
 * others may go on adding entries.
 *
 * @returns intact, or the number of the first entry that was changed, removed or moved, and what is wrong there
 */
export const verifyAudit = (): Promise<AuditVerdict> =>
  db().$transaction(verifyIn, { isolationLevel: 'RepeatableRead', timeout: longest })

async function verifyIn(tx: Transaction): Promise<AuditVerdict> {
  let previous = firstPrevious
  let sequence = 0n
  for (;;) {
    const entries = await tx.auditEntry.findMany({
      where: { sequence: { gt: sequence } },
      orderBy: { sequence: 'asc' },
      take: batch,
    })
    for (const entry of entries) {
      const expected = sequence + 1n
      const broken = (problem: string) => ({ intact: false as const, sequence: expected, problem })
      if (entry.sequence !== expected) return broken('is missing')
      if (entry.previous !== previous) return broken('does not follow the entry before it')
      if (entry.hash !== entryHash(entry)) return broken('was changed after it was written')
      previous = entry.hash
      sequence = expected
    }
    if (entries.length < batch) break
  }
  const head = await tx.auditHead.findUniqueOrThrow({ where: { id: 1 } })
  if (head.sequence !== sequence || head.hash !== previous) {
    return { intact: false, sequence: sequence + 1n, problem: 'is missing at the end' }
  }
  return { intact: true, entries: Number(sequence), head: previous }
}
