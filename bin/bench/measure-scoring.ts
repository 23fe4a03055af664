import { compare } from '#lib/scoring/compare.ts'
import { createMemo } from '#lib/scoring/memo.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { seededRandom } from '#lib/scoring/random.ts'
import { score } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { randomMethods, randomWeights } from './random-methodology.ts'
import { syntheticSnapshot } from './synthetic-snapshot.ts'
import { timings, type Timings } from './timings.ts'

/** A full rescoring of every index with the comparison against the baseline, in milliseconds. */
export function measureScoring(snapshot: Snapshot): { sameMethods: Timings; anyMethods: Timings } {
  const random = seededRandom(2026)
  const rescore = rescoringOf(snapshot)
  return {
    sameMethods: timings(() => randomWeights(snapshot.methodology, random), rescore, {
      warmUp: 1000,
      repetitions: 2000,
    }),
    anyMethods: timings(() => randomMethods(snapshot, random), rescore, { warmUp: 200, repetitions: 500 }),
  }
}

function rescoringOf(snapshot: Snapshot): (methodology: Methodology) => unknown {
  const memo = createMemo()
  const baseline = score(snapshot, snapshot.methodology, memo)
  return (methodology) => compare(baseline, score(snapshot, methodology, memo))
}

export type Growth = { readonly areas: number; readonly rescore_ms: number; readonly per_n_log_n_ns: number }

/** How the time of a rescoring grows: per n·log n it should not rise by more than memory's slower reach. */
export function measureGrowth(): Growth[] {
  return [1000, 3000, 10_000, 30_000, 100_000].map((areas) => {
    const snapshot = syntheticSnapshot(areas)
    const random = seededRandom(areas)
    const { median } = timings(() => randomWeights(snapshot.methodology, random), rescoringOf(snapshot), {
      warmUp: 30,
      repetitions: Math.max(40, Math.round(1_500_000 / areas)),
    })
    return {
      areas,
      rescore_ms: median,
      per_n_log_n_ns: Number(((median * 1e6) / (areas * Math.log2(areas))).toFixed(2)),
    }
  })
}
