import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { requiredText } from '#lib/consultation/text/free-text.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { panelResponseOf } from './panel-rows.ts'

/**
 * Writes a note about a response: `shared` with the panel, or for oneself only.
 *
 * @throws ServiceError `Invalid` (no words), `NotFound`, `Forbidden`
 */
export const writePanelNote = defineVerb({
  name: 'panel.write_note',
  permission: 'panel.code',
  input: z.strictObject({ response: z.uuid(), text: requiredText('Write your note'), shared: z.boolean() }),
  change: async (tx, { response: responseId, text, shared }, call) => {
    const { consultationId } = await panelResponseOf(tx, responseId)
    const note = await tx.panelNote.create({
      data: { responseId, personId: personOf(call), shared, text, at: databaseTime() },
    })
    return {
      value: { id: note.id },
      entry: {
        subject: `response ${responseId}`,
        consultationId,
        facts: { note: note.id, shared },
        content: text,
      },
    }
  },
})
