import 'server-only'
import { z } from 'zod'
import { settledScenario } from '#lib/consultation/proposal/settled-scenario.ts'
import type { StoredDataset } from '#lib/dataset/dataset-store.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Issue } from '#lib/result/result.ts'
import { definePreparedVerb } from '#lib/service/define-prepared-verb.ts'
import type { ConsultationDetail } from './consultation-detail.ts'
import { consultationId } from './consultation-id.ts'
import { datasetOfConsultation, refuseOtherDataset } from './dataset-of-consultation.ts'
import { loadConsultation } from './load-consultation.ts'
import { lockDraft } from './lock-draft.ts'
import { signOffProblems } from './sign-off-problems.ts'

/**
 * Signs a draft off: everybody sees it from now on, and it opens at its time by itself. Its preview link ends.
 *
 * Throws ServiceError `Forbidden`, `NotFound`, `Conflict` when it was signed off before, and `Invalid` that names
 * everything that is in the way: no proposals or questions, times that cannot be, a scenario that its data cannot score.
 */
export const signOffConsultation = definePreparedVerb({
  name: 'consultation.sign_off',
  permission: 'consultation.sign_off',
  input: z.strictObject({ id: consultationId }),
  prepare: ({ id }) => datasetOfConsultation(id),
  change: async (tx, { id }, { arrivedAt }, dataset) => {
    await lockDraft(tx, id, arrivedAt)
    const draft = await loadConsultation(tx, id, arrivedAt)
    if (draft === null)
      throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
    refuseOtherDataset(dataset, draft.datasetId)
    const issues = [...signOffProblems(draft, arrivedAt), ...scenarioProblems(dataset, draft)]
    if (issues.length > 0) {
      const message = 'This consultation is not ready to be signed off.'
      throw new ServiceError({ kind: 'Invalid', message, issues })
    }
    await tx.consultation.update({ where: { id }, data: { signedOffAt: arrivedAt, previewHash: null } })
    const facts = { proposals: draft.proposals.length, questions: draft.questions.length }
    return { value: undefined, entry: { subject: `consultation ${id}`, consultationId: id, facts } }
  },
})

/** A draft's data may have been changed after its proposals were written. */
function scenarioProblems(dataset: StoredDataset, { proposals }: ConsultationDetail): Issue[] {
  return proposals.flatMap(({ code, scenario }) => {
    const settled = settledScenario(dataset, scenario)
    if (settled.ok) return []
    return settled.issues.map((issue) => ({ ...issue, path: `proposals.${code}.${issue.path}` }))
  })
}
