import 'server-only'
import { db } from '#lib/db/database.ts'

/** One entry of the record about a response. `by`: a name, or who it was in one word. */
export type HistoryEntry = {
  readonly sequence: string
  readonly at: Date
  readonly action: string
  readonly by: string
  readonly reason: string | null
  readonly facts: unknown
}

const most = 100

/** What the record holds about a response, the latest first. */
export async function readHistory(responseId: string): Promise<readonly HistoryEntry[]> {
  const entries = await db().auditEntry.findMany({
    where: { subject: `response ${responseId}` },
    orderBy: { sequence: 'desc' },
    take: most,
  })
  const ids = entries.flatMap(({ actorKind, actorId }) =>
    actorKind === 'person' && actorId !== null ? [actorId] : [],
  )
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return entries.map(({ sequence, at, action, actorKind, actorId, reason, facts }) => ({
    sequence: String(sequence),
    at,
    action,
    by: names.get(actorId ?? '') ?? (actorKind === 'anyone' ? 'respondent' : actorKind),
    reason,
    facts,
  }))
}
