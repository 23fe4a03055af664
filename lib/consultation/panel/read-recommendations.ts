import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { refuseBeforeOwnView } from './refuse-before-own-view.ts'

/**
 * What the panel recommended about a proposal, newest first, each with its dissents and the responses that it rests on.
 * A response that was withdrawn or may no longer be read is counted and not named.
 *
 * Nobody who is to record a view of their own reads it before they have.
 *
 * @throws ServiceError `Conflict` (record your own first), `Forbidden`, `Invalid`
 */
export const readRecommendations = defineQuery({
  name: 'panel.recommendations',
  permission: 'panel.read',
  input: z.strictObject({ proposal: z.uuid() }),
  read: async ({ proposal: proposalId }, call) => {
    await refuseBeforeOwnView(proposalId, call)
    const rows = await db().recommendation.findMany({
      where: { proposalId },
      orderBy: { number: 'desc' },
      include: {
        person: { select: { name: true } },
        responses: { select: { responseId: true } },
        dissents: {
          orderBy: [{ at: 'asc' }, { personId: 'asc' }],
          select: { reasons: true, at: true, personId: true, person: { select: { name: true } } },
        },
      },
    })
    const ids = rows.flatMap(({ responses }) => responses.map(({ responseId }) => responseId))
    const readable = await db().$queryRaw<{ id: string; reference: string }[]>`
      SELECT "id", "reference" FROM "PanelResponse" WHERE "id" = ANY(${ids}::uuid[])`
    const referenceOf = new Map(readable.map(({ id, reference }) => [id, reference]))
    return rows.map(({ person, responses, dissents, ...row }) => {
      const references = responses.flatMap(({ responseId }) => referenceOf.get(responseId) ?? []).sort()
      return {
        ...row,
        name: person.name,
        references,
        noLongerReadable: responses.length - references.length,
        dissents: dissents.map(({ person: { name }, ...own }) => ({ ...own, name })),
      }
    })
  },
})
