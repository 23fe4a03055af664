import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import {
  datasetOfConsultation,
  refuseOtherDataset,
} from '#lib/consultation/consultation/dataset-of-consultation.ts'
import { lockDraft } from '#lib/consultation/consultation/lock-draft.ts'
import { refuseOverwriting, seenField } from '#lib/consultation/seen/refuse-overwriting.ts'
import { saidByProposal } from '#lib/consultation/seen/said-by.ts'
import { requiredLine, requiredText } from '#lib/consultation/text/free-text.ts'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import { definePreparedVerb } from '#lib/service/define-prepared-verb.ts'
import { settledScenario } from './settled-scenario.ts'

/**
 * Adds a proposal to a draft, at the end, or changes the one with this code. The scenario is stored in its canonical form,
 * so that everybody who tests it runs the same. `isNew`: whether another one with this code is in the way;
 * `seen`: what the form said when it was opened.
 *
 * Returns its id. Throws ServiceError `Forbidden`, `Invalid` (also for a scenario that these data cannot score or that
 * changes nothing), `NotFound`, and `Conflict` once the consultation is signed off, when the code is taken, and when somebody
 * else changed it meanwhile.
 */
export const saveProposal = definePreparedVerb({
  name: 'proposal.save',
  permission: 'consultation.edit',
  input: z.strictObject({
    consultationId,
    code: consultationId,
    isNew: z.boolean().default(false),
    title: requiredLine('Enter a title'),
    change: requiredText('Say what would change'),
    why: requiredText('Say why it is proposed'),
    scenario: scenarioSchema,
    seen: seenField,
  }),
  prepare: ({ consultationId: about }) => datasetOfConsultation(about),
  change: async (tx, { consultationId: about, code, isNew, seen, ...texts }, { arrivedAt }, dataset) => {
    const { datasetId } = await lockDraft(tx, about, arrivedAt)
    refuseOtherDataset(dataset, datasetId)
    const scenario = settledScenario(dataset, texts.scenario)
    if (!scenario.ok) {
      const message = 'The scenario cannot be used.'
      throw new ServiceError({ kind: 'Invalid', message, issues: scenario.issues })
    }
    const data = { ...texts, scenario: scenario.value }
    const where = { consultationId_code: { consultationId: about, code } }
    if (isNew) await refuseTaken(tx, about, code)
    const stored = await tx.proposal.findUnique({ where })
    if (stored !== null) {
      const now = { ...stored, scenario: scenarioSchema.parse(stored.scenario) }
      refuseOverwriting(seen, saidByProposal(now), saidByProposal(data))
    }
    const position = 1 + (await tx.proposal.count({ where: { consultationId: about } }))
    const { id } = await tx.proposal.upsert({
      where,
      create: { ...data, consultationId: about, code, position },
      update: data,
    })
    return { value: id, entry: { subject: `proposal ${id}`, consultationId: about, facts: { code } } }
  },
})

async function refuseTaken(tx: Transaction, about: string, code: string): Promise<void> {
  if ((await tx.proposal.count({ where: { consultationId: about, code } })) === 0) return
  const message = 'This consultation has a proposal with this name for its address already.'
  throw new ServiceError({
    kind: 'Conflict',
    message,
    issues: [{ path: 'code', message: 'Choose another one' }],
  })
}
