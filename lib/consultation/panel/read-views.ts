import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { refuseBeforeOwnView } from './refuse-before-own-view.ts'

const input = z.strictObject({ proposal: z.uuid() })
const select = { number: true, view: true, reasons: true, at: true } as const

/**
 * The reader's own views of a proposal, oldest first, and how many panellists have recorded one: nothing of theirs.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const readOwnViews = defineQuery({
  name: 'panel.own_views',
  permission: 'panel.read',
  input,
  read: async ({ proposal: proposalId }, call) => {
    // One after the other: what the panel reads goes over one connection.
    const own = await db().assessment.findMany({
      where: { proposalId, personId: personOf(call) },
      orderBy: { number: 'asc' },
      select,
    })
    const recorded = await db().assessment.count({ where: { proposalId, number: 1 } })
    return { own, recorded }
  },
})

/**
 * Everybody's views of a proposal with the interests that they declared. Nobody sees them before recording a view of their
 * own; those who record none (administrators) only once there is a recommendation.
 *
 * @throws ServiceError `Conflict` (record your own first), `Forbidden`, `Invalid`
 */
export const readPanelViews = defineQuery({
  name: 'panel.views',
  permission: 'panel.read',
  input,
  read: async ({ proposal: proposalId }, call) => {
    await refuseBeforeOwnView(proposalId, call)
    const views = await db().assessment.findMany({
      where: { proposalId },
      orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }, { number: 'asc' }],
      select: {
        ...select,
        personId: true,
        person: {
          select: {
            name: true,
            interests: {
              where: { consultation: { proposals: { some: { id: proposalId } } } },
              orderBy: [{ at: 'desc' }, { id: 'desc' }],
              take: 1,
              select: { interests: true },
            },
          },
        },
      },
    })
    return views.map(({ person: { name, interests }, ...view }) => ({
      ...view,
      name,
      interests: interests[0]?.interests ?? '',
    }))
  },
})
