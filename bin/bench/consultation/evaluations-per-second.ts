import { setTimeout as sleep } from 'node:timers/promises'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { byWorkers } from '#lib/dataset/sureness/queue/by-workers.ts'
import { choices } from '#lib/scoring/robustness/choices.ts'
import { quarter } from '#lib/scoring/robustness/options.ts'
import { workersAlive } from '#lib/service/health/workers-alive.ts'

/** As many as a person gets who chooses nothing; two such analyses, so that one is summed up while the other goes on. */
const usual = 10_000
const atOnce = 2

/**
 * Asks the workers that run for sensitivity analyses of the current dataset, and says how many evaluations a second they do.
 * Each time another seed, so that nothing is known of before. A small one goes first, which does not count.
 */
export async function evaluationsPerSecond(): Promise<() => Promise<number>> {
  const scoring = scoreDataset(await openDataset(), {})
  if (!scoring.ok) throw new RangeError('the baseline cannot be scored')
  const scored = scoring.value
  const varied = scored.snapshot.methodology.indices.map(({ code: index }) => ({
    ...{ index, domains: true, indicators: true },
  }))
  let seed = 0
  const analyse = (evaluations: number) =>
    byWorkers(
      scored,
      { kind: 'sensitivity', plan: { evaluations, seed: ++seed, drawing: quarter, varied, choices } },
      () => Promise.reject(new RangeError('no worker did it')),
    )(new AbortController().signal, () => undefined)
  return async () => {
    while (!(await workersAlive())) await sleep(100)
    await Promise.all(Array.from({ length: atOnce }, () => analyse(usual / 10)))
    const begun = performance.now()
    await Promise.all(Array.from({ length: atOnce }, () => analyse(usual)))
    return (1000 * atOnce * usual) / (performance.now() - begun)
  }
}
