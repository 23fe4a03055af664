import 'server-only'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { countScenarios, type Counting } from './count-scenarios.ts'
import { listScenarios, type Watch } from './list-scenarios.ts'
import { submittedScenarios } from './submitted-scenarios.ts'
import { tallyListings } from './tally-listings.ts'

const countings: readonly Counting[] = ['every_response', 'campaigns_once']

/**
 * Reruns every scenario that was submitted to a consultation and keeps how often each area is listed, counting every
 * response and counting campaigns once. For a job in the background: a scenario that was rerun before is not rerun, so
 * later runs take as long as what is new.
 *
 * @returns different scenarios in all, and how many were rerun now
 * @throws ServiceError `NotFound`; the signal's reason once it is aborted (nothing that was rerun is lost)
 * @example await updateEnsemble('left-behind-2026', { onProgress: ({ done, total }) => …, signal })
 */
export async function updateEnsemble(
  consultationId: string,
  watch: Watch = {},
): Promise<{ readonly scenarios: number; readonly rerun: number }> {
  const consultation = await db().consultation.findUnique({
    where: { id: consultationId },
    select: { datasetId: true },
  })
  if (consultation === null) {
    throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
  }
  const at = new Date()
  const dataset = await openDataset(consultation.datasetId)
  const submitted = await submittedScenarios(db(), consultationId)
  const counted = countings.map((counting) => countScenarios(submitted, counting))
  const rerun = await listScenarios(dataset, counted[0] ?? [], watch)
  const tallies = await tallyListings(dataset.id, dataset.snapshot.areas.count, counted, watch.signal)
  for (const [number, { sums, ...tally }] of tallies.entries()) {
    const counting = countings[number] ?? 'every_response'
    const data = { ...tally, sums: new Uint8Array(sums.buffer), engine: engineVersion, at }
    await db().ensembleTally.upsert({
      where: { consultationId_counting: { consultationId, counting } },
      create: { consultationId, counting, ...data },
      update: data,
    })
  }
  return { scenarios: counted[0]?.length ?? 0, rerun }
}
