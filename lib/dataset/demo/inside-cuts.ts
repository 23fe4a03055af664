import { createMemo } from '#lib/scoring/memo.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { type Scores, score } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { behaviours } from './targets.ts'

/** The methodology with other weights of the three CNI domains. */
export function withCniWeights(methodology: Methodology, weights: readonly number[]): Methodology {
  return {
    ...methodology,
    indices: methodology.indices.map((index) =>
      index.code === 'cni'
        ? { ...index, domains: index.domains.map((domain, i) => ({ ...domain, weight: weights[i] ?? 0 })) }
        : index,
    ),
  }
}

/** For each ward: inside the IMD's cut or not, and the CNI's cuts it is inside of as bits. */
export type InsideCuts = {
  readonly imd: readonly boolean[]
  /** Bit 0: under the current method. Bit 1, 2, …: under the first, second, … of `behaviours`. */
  readonly cni: Int32Array
  /** The current CNI score; NaN = none. */
  readonly cniScore: Float64Array
}

/** Scores the wards under the current method and under every behaviour that is aimed at. */
export function insideCuts(snapshot: Snapshot): InsideCuts {
  const memo = createMemo()
  const { methodology } = snapshot
  const inside = (scores: Scores, code: string): boolean[] => {
    const index = scores.indices.find((candidate) => candidate.code === code)
    return Array.from(index?.rank ?? [], (rank) => rank > 0 && rank <= (index?.lastRankInside ?? 0))
  }
  const baseline = score(snapshot, methodology, memo)
  const cni = new Int32Array(snapshot.areas.count)
  const others = behaviours.map(({ weights }) => score(snapshot, withCniWeights(methodology, weights), memo))
  ;[baseline, ...others].forEach((scores, bit) =>
    inside(scores, 'cni').forEach((within, ward) => {
      if (within) cni[ward] = (cni[ward] ?? 0) | (1 << bit)
    }),
  )
  const cniScore = baseline.indices.find(({ code }) => code === 'cni')?.score ?? new Float64Array()
  return { imd: inside(baseline, 'imd'), cni, cniScore }
}
