import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import type { Call } from '#lib/service/call.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { takeBackJobs } from '#lib/service/jobs/define-job.ts'
import { rerunPart } from './ensemble-jobs.ts'
import { activeStates } from './ensemble-run.ts'

const cancelRun = defineVerb({
  name: 'ensemble.cancel',
  permission: 'panel.code',
  input: z.strictObject({ consultation: consultationId }),
  change: async (tx, { consultation }) => {
    const [run] = await tx.ensembleRun.updateManyAndReturn({
      where: { consultationId: consultation, state: { in: activeStates } },
      data: { state: 'cancelled', endedAt: databaseTime() },
      select: { id: true },
    })
    if (run === undefined) return { value: null, entry: null }
    const entry = {
      subject: `consultation ${consultation}`,
      consultationId: consultation,
      facts: { run: run.id },
    }
    return { value: run.id, entry }
  },
})

/**
 * Ends the run that is under way; its workers stop within a second or two. What was summed up before stays as it was, and
 * what was rerun by now is not rerun when somebody asks again.
 *
 * @returns whether there was one to end
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export async function cancelEnsemble(call: Call, input: unknown): Promise<{ readonly cancelled: boolean }> {
  const run = await cancelRun(call, input)
  // A part that a worker takes all the same sees that the run is over, and ends at once.
  if (run !== null) await takeBackJobs(rerunPart, { run })
  return { cancelled: run !== null }
}
