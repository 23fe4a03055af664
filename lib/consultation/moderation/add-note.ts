import 'server-only'
import { z } from 'zod'
import { requiredText } from '#lib/consultation/text/free-text.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { personOf } from './person-of.ts'

/**
 * Writes a note about a response for other staff. The panel, the author and the public never read it.
 *
 * @throws ServiceError `Invalid` when it is empty, `NotFound`
 */
export const addNote = defineVerb({
  name: 'moderation.note',
  permission: 'moderation.decide',
  input: z.strictObject({ response: z.uuid(), text: requiredText('Enter a note') }),
  async change(tx, { response: id, text }, call) {
    const response = await tx.response.findUnique({ where: { id }, select: { consultationId: true } })
    if (response === null) throw new ServiceError({ kind: 'NotFound', message: 'There is no such response.' })
    const note = await tx.staffNote.create({ data: { responseId: id, personId: personOf(call), text } })
    return {
      value: note.id,
      entry: { subject: `response ${id}`, consultationId: response.consultationId, content: text },
    }
  },
})
