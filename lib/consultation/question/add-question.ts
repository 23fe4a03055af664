import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { lockDraft } from '#lib/consultation/consultation/lock-draft.ts'
import { proposalIdOf } from '#lib/consultation/proposal/proposal-id-of.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { optionsOfKind } from './options-of-kind.ts'
import { questionFields } from './question-fields.ts'

/**
 * Adds a question to a draft, after the others. `proposalCode`: null = about none of them.
 *
 * Returns its id. Throws ServiceError `Forbidden`, `Invalid`, `NotFound`, and `Conflict` once the consultation is signed
 * off: then everybody is asked the same questions.
 */
export const addQuestion = defineVerb({
  name: 'question.add',
  permission: 'consultation.edit',
  input: z.strictObject({
    consultationId,
    kind: z.enum(['free_text', 'single_choice', 'multiple_choice', 'agreement']),
    aboutYou: z.boolean(),
    proposalCode: consultationId.nullable(),
    ...questionFields,
  }),
  change: async (tx, { consultationId: about, kind, aboutYou, proposalCode, ...fields }, { arrivedAt }) => {
    await lockDraft(tx, about, arrivedAt)
    const options = optionsOfKind(kind, fields.options)
    if (!options.ok)
      throw new ServiceError({
        kind: 'Invalid',
        message: 'The options cannot be used.',
        issues: options.issues,
      })
    const proposalId = await proposalIdOf(tx, about, proposalCode)
    const position = 1 + (await tx.question.count({ where: { consultationId: about } }))
    const version = { ...fields, number: 1, options: [...options.value] }
    const { id } = await tx.question.create({
      data: { consultationId: about, kind, aboutYou, proposalId, position, versions: { create: version } },
    })
    return {
      value: id,
      entry: { subject: `question ${id}`, consultationId: about, facts: { kind, position } },
    }
  },
})
