import 'server-only'
import { rebuildPublished } from '#lib/consultation/publication/rebuild-published.ts'
import type { Transaction } from '#lib/db/database.ts'
import { readModerated, type Moderated } from './read-moderated.ts'
import { stateOf } from './state-of.ts'

/**
 * Brings what is kept of a response's moderation up to date: its state, whom it waits for and the public's copy. What
 * counts of it, choices and tags, PostgreSQL keeps by itself.
 *
 * Every verb that adds a version or a decision, appeals or withdraws calls it last, in its own transaction, while it
 * holds the response (`lockResponse`). `at`: since when it waits, when the state is another than before.
 */
export async function settleResponse(tx: Transaction, responseId: string, at: Date): Promise<Moderated> {
  const moderated = await readModerated(tx, responseId)
  const { state, waitsFor } = stateOf(moderated)
  const { response } = moderated
  if (response.state !== state || response.waitsFor !== waitsFor) {
    const stateSince = response.state === state ? response.stateSince : at
    await tx.response.update({ where: { id: responseId }, data: { state, waitsFor, stateSince } })
  }
  const settled = { ...moderated, response: { ...response, state, waitsFor } }
  await rebuildPublished(tx, settled)
  return settled
}
