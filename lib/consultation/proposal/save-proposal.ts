import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { lockDraft } from '#lib/consultation/consultation/lock-draft.ts'
import { requiredLine, requiredText } from '#lib/consultation/text/free-text.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { settledScenario } from './settled-scenario.ts'

/**
 * Adds a proposal to a draft, at the end, or changes the one with this code. The scenario is stored in its canonical form,
 * so that everybody who tests it runs the same.
 *
 * Returns its id. Throws ServiceError `Forbidden`, `Invalid` (also for a scenario that these data cannot score or that
 * changes nothing), `NotFound`, and `Conflict` once the consultation is signed off.
 */
export const saveProposal = defineVerb({
  name: 'proposal.save',
  permission: 'consultation.edit',
  input: z.strictObject({
    consultationId,
    code: consultationId,
    title: requiredLine('Enter a title'),
    change: requiredText('Say what would change'),
    why: requiredText('Say why it is proposed'),
    scenario: scenarioSchema,
  }),
  change: async (tx, { consultationId: about, code, ...texts }, { arrivedAt }) => {
    const { datasetId } = await lockDraft(tx, about, arrivedAt)
    const scenario = await settledScenario(datasetId, texts.scenario)
    if (!scenario.ok) {
      const message = 'The scenario cannot be used.'
      throw new ServiceError({ kind: 'Invalid', message, issues: scenario.issues })
    }
    const data = { ...texts, scenario: scenario.value }
    const where = { consultationId_code: { consultationId: about, code } }
    const position = 1 + (await tx.proposal.count({ where: { consultationId: about } }))
    const { id } = await tx.proposal.upsert({
      where,
      create: { ...data, consultationId: about, code, position },
      update: data,
    })
    return { value: id, entry: { subject: `proposal ${id}`, consultationId: about, facts: { code } } }
  },
})
