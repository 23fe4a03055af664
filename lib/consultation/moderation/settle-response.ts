import 'server-only'
import { isForPanel } from '#lib/consultation/panel/is-for-panel.ts'
import { rebuildPublished } from '#lib/consultation/publication/rebuild-published.ts'
import type { Transaction } from '#lib/db/database.ts'
import { readModerated, type Moderated } from './read-moderated.ts'
import { stateOf } from './state-of.ts'

/**
 * Brings what is kept of a response's moderation up to date: its state, whom it waits for, the public's copy,
 * and which tags of the panel count.
 *
 * Every verb that adds a version or a decision, appeals or withdraws calls it last, in its own transaction, while it
 * holds the response (`lockResponse`). `at`: since when it waits, when the state is another than before.
 */
export async function settleResponse(tx: Transaction, responseId: string, at: Date): Promise<Moderated> {
  const moderated = await readModerated(tx, responseId)
  const { state, waitsFor } = stateOf(moderated)
  const { response, version } = moderated
  if (response.state !== state || response.waitsFor !== waitsFor) {
    const stateSince = response.state === state ? response.stateSince : at
    await tx.response.update({ where: { id: responseId }, data: { state, waitsFor, stateSince } })
  }
  if (response.state !== state || version.number > 1) await countTags(tx, responseId)
  const settled = { ...moderated, response: { ...response, state, waitsFor } }
  await rebuildPublished(tx, settled)
  return settled
}

/** Themes are counted by their tags: those of what the panel may not read, now or any more, do not count. */
const countTags = (tx: Transaction, responseId: string) => tx.$executeRaw`
  UPDATE "Tag" t SET "counts" = c."counts"
  FROM (
    SELECT k."answerId", k."themeId", k."personId", k."versionNumber" = r."newestVersion" AND ${isForPanel} AS "counts"
    FROM "Tag" k JOIN "Response" r ON r."id" = k."responseId" WHERE k."responseId" = ${responseId}::uuid) c
  WHERE t."answerId" = c."answerId" AND t."themeId" = c."themeId" AND t."personId" = c."personId"
    AND t."counts" <> c."counts"`
