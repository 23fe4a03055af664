import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { db } from '#lib/db/database.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { withAnswers } from './list-responses.ts'
import { panelAnswerRows, panelResponseOf, panelResponseRows } from './panel-rows.ts'
import { shownPassages } from './shown-passages.ts'

/**
 * One response as the panel may read it: its answers with all themes found in them and passages marked as evidence, the
 * notes for the panel and those of the reader's own, and who is to read it.
 *
 * @throws ServiceError `NotFound`, `Forbidden`, `Invalid`
 */
export const readPanelResponse = defineQuery({
  name: 'panel.read_response',
  permission: 'panel.read',
  input: z.strictObject({ reference: z.string().max(40) }),
  read: async ({ reference }, call) => {
    const personId = personOf(call)
    const [row] = await panelResponseRows(db(), Prisma.sql`p."reference" = ${reference}`, { limit: 1 })
    if (row === undefined)
      throw new ServiceError({ kind: 'NotFound', message: 'The panel has no such response.' })
    const { consultationId } = await panelResponseOf(db(), row.id)
    const response = withAnswers(row, await panelAnswerRows(db(), [row.id]))
    const about = { answerId: { in: response.answers.map(({ id }) => id) } }
    // One after the other: what the panel reads goes over one connection.
    const tags = await db().tag.findMany({ where: about, omit: { at: true }, orderBy: { at: 'asc' } })
    const passages = await db().evidencePassage.findMany({
      where: about,
      orderBy: [{ start: 'asc' }, { id: 'asc' }],
    })
    const notes = await db().panelNote.findMany({
      where: { responseId: row.id, OR: [{ shared: true }, { personId }] },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { id: true, personId: true, shared: true, text: true, at: true },
    })
    const assignments = await db().assignment.findMany({
      where: { responseId: row.id },
      select: { personId: true, assignedAt: true, doneAt: true },
    })
    return {
      ...response,
      consultationId,
      tags,
      passages: shownPassages(response.answers, passages),
      notes,
      assignments,
    }
  },
})
