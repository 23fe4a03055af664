import 'server-only'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { transaction } from '#lib/service/transaction.ts'
import { countScenarios, type Counting } from './count-scenarios.ts'
import { moveRun, runIn } from './ensemble-run.ts'
import { weightsToKeep } from './kept-weights.ts'
import { submittedScenarios } from './submitted-scenarios.ts'
import { tallyListings } from './tally-listings.ts'

const countings: readonly Counting[] = ['every_response', 'campaigns_once']

/**
 * Sums up all scenarios of a run, counting every response and counting campaigns once: what they propose for each weight,
 * the median scenario, and how often they list each area. Keeps it in place of what was kept before, and ends the run;
 * when that was cancelled meanwhile, nothing is kept.
 */
export async function sumUpEnsemble(id: string, signal: AbortSignal): Promise<void> {
  const run = await runIn(id, 'summing_up')
  if (run === null) return
  const { consultationId } = run
  const at = databaseTime()
  const dataset = await openDataset(run.datasetId)
  const submitted = await transaction((tx) => submittedScenarios(tx, consultationId, dataset.id), {
    seconds: 60,
  })
  signal.throwIfAborted()
  const counted = countings.map((counting) => countScenarios(submitted, counting))
  const { methodology, areas } = dataset.snapshot
  const tallies = await tallyListings(dataset.id, areas.count, counted, signal)
  const rows = tallies.map(({ sums, ...tally }, number) => {
    const own = counted[number] ?? []
    return {
      counting: countings[number] ?? 'every_response',
      data: {
        ...{ ...tally, engine: engineVersion, at, sums: new Uint8Array(sums.buffer) },
        responses: own.reduce((sum, { responses }) => sum + responses, 0),
        proposed: own.length,
        proposedWeight: own.reduce((sum, { weight }) => sum + weight, 0),
        weights: weightsToKeep(methodology, own),
      },
    }
  })
  signal.throwIfAborted()
  await transaction(async (tx) => {
    if (!(await moveRun(tx, { id, from: 'summing_up' }, { state: 'done', endedAt: databaseTime() }))) return
    for (const { counting, data } of rows) {
      await tx.ensembleTally.upsert({
        where: { consultationId_counting: { consultationId, counting } },
        create: { consultationId, counting, ...data },
        update: data,
      })
    }
  })
}
