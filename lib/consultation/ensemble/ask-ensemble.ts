import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { definePreparedVerb } from '#lib/service/define-prepared-verb.ts'
import { postJobs, prepareJobs } from '#lib/service/jobs/define-job.ts'
import { planRun } from './ensemble-jobs.ts'
import { activeStates } from './ensemble-run.ts'

/**
 * Asks for all scenarios of a consultation to be rerun and summed up in the background: what they propose for each weight,
 * the median scenario, how often they list each area. A scenario that was rerun before is not rerun, so asking again later
 * takes as long as what is new. While a run is under way, asking again joins it.
 *
 * `readEnsembleProgress` tells how far it is, `cancelEnsemble` ends it, `readProposedWeights` and `readEnsemble` answer
 * what came of it.
 *
 * @returns the run's id; `begun` is false when one was under way already
 * @throws ServiceError `NotFound`, `Forbidden`, `Invalid`
 * @example const { run } = await askEnsemble(call, { consultation: 'left-behind-2026' })
 */
export const askEnsemble = definePreparedVerb({
  name: 'ensemble.ask',
  permission: 'panel.code',
  input: z.strictObject({ consultation: consultationId }),
  prepare: () => prepareJobs(planRun),
  change: async (tx, { consultation }, { actor, arrivedAt }) => {
    // Two who ask at once: the second waits here, and finds the run of the first.
    const found = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "Consultation" WHERE "id" = ${consultation} FOR NO KEY UPDATE`
    if (found.length === 0) {
      throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
    }
    const active = await tx.ensembleRun.findFirst({
      where: { consultationId: consultation, state: { in: activeStates } },
      select: { id: true },
    })
    if (active !== null) return { value: { run: active.id, begun: false }, entry: null }
    const personId = actor.kind === 'person' ? actor.id : null
    const { id } = await tx.ensembleRun.create({
      data: { consultationId: consultation, personId, askedAt: arrivedAt, doneParts: [] },
    })
    await postJobs(tx, planRun, [{ run: id }])
    const entry = {
      subject: `consultation ${consultation}`,
      consultationId: consultation,
      facts: { run: id },
    }
    return { value: { run: id, begun: true }, entry }
  },
})
