import { createHash } from 'node:crypto'

/** What an entry of the audit log holds, as it is hashed. `at`: ISO 8601, UTC, milliseconds. */
export type HashedEntry = {
  readonly sequence: bigint
  readonly previous: string
  readonly at: Date
  readonly actorKind: string
  readonly actorId: string | null
  readonly action: string
  readonly consultationId: string | null
  readonly subject: string
  readonly reason: string | null
  readonly facts: unknown
  readonly contentDigest: string | null
}

/** Keys in order at every depth, because the database does not keep theirs. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, ordered(inner)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The SHA-256 of an entry, 64 hexadecimal digits: whatever is changed in it, or before it, changes this. */
export function entryHash(entry: HashedEntry): string {
  const text = JSON.stringify([
    String(entry.sequence),
    entry.previous,
    entry.at.toISOString(),
    entry.actorKind,
    entry.actorId,
    entry.action,
    entry.consultationId,
    entry.subject,
    entry.reason,
    ordered(entry.facts),
    entry.contentDigest,
  ])
  return createHash('sha256').update(text).digest('hex')
}
