import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { refuseBeforeOwnView } from './refuse-before-own-view.ts'

/**
 * What panellists said about a proposal to each other, oldest first. It opens with the views of the others
 * (`readPanelViews`): after one's own, or once there is a recommendation.
 *
 * @throws ServiceError `Conflict` (record your own first), `Forbidden`, `Invalid`
 */
export const readDiscussion = defineQuery({
  name: 'panel.discussion',
  permission: 'panel.read',
  input: z.strictObject({ proposal: z.uuid() }),
  read: async ({ proposal: proposalId }, call) => {
    await refuseBeforeOwnView(proposalId, call)
    const rows = await db().panelComment.findMany({
      where: { proposalId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { id: true, text: true, at: true, personId: true, person: { select: { name: true } } },
    })
    return rows.map(({ person: { name }, ...row }) => ({ ...row, name }))
  },
})
