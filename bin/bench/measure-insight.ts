import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import { flips } from '#lib/scoring/flip/flips.ts'
import { influences } from '#lib/scoring/influence/influences.ts'
import { leaveOneOut } from '#lib/scoring/leave-one-out/leave-one-out.ts'
import { createMemo, type Memo } from '#lib/scoring/memo.ts'
import { seededRandom } from '#lib/scoring/random.ts'
import { quarter } from '#lib/scoring/robustness/options.ts'
import { prepare } from '#lib/scoring/robustness/prepare.ts'
import { robustness } from '#lib/scoring/robustness/robustness.ts'
import { score, type Scores } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { measureAnalyses, type AnalysisTimings } from './measure-analyses.ts'
import { randomWeights } from './random-methodology.ts'
import { summary, type Timings } from './timings.ts'

/** Processor time in milliseconds, which others on the same machine disturb less than the time that passes. */
export type InsightTimings = {
  /** Everything left out in turn: asked for the first time, and again. */
  readonly leave_one_out_first_ms: number
  readonly leave_one_out_ms: number
  /** Every weight of one area: an area on the list, and one inside every cut but one. */
  readonly flips_listed: Timings
  readonly flips_inside_some: Timings
  readonly influence_ms: number
  /** 1,000 runs over all weights, with probabilities and rank intervals; and beside 1,000 rescorings of random weights. */
  readonly robustness_1000_runs_ms: number
  readonly robustness_per_rescore: number
  /** The same through the pool of threads, and 10,000 evaluations of everything that may vary: see `measureAnalyses`. */
  readonly analyses: AnalysisTimings
}

/** How long the explanations of a baseline take. */
export async function measureInsight(snapshot: Snapshot): Promise<InsightTimings> {
  const { methodology } = snapshot
  const memo = createMemo()
  const scores = score(snapshot, methodology, memo)
  const leave = () => leaveOneOut(snapshot, methodology, memo, scores)
  const first = processorTime(leave)
  const runs = median(() => thousandRuns(snapshot, memo))
  const rescorings = median(() => thousandRescorings(snapshot, memo))
  return {
    leave_one_out_first_ms: first,
    leave_one_out_ms: median(leave),
    flips_listed: flipTimes(snapshot, memo, scores, (inside) => inside === scores.indices.length),
    flips_inside_some: flipTimes(snapshot, memo, scores, (inside) => inside === scores.indices.length - 1),
    influence_ms: median(() => influences(snapshot, methodology, memo, scores)),
    robustness_1000_runs_ms: runs,
    robustness_per_rescore: Number((runs / rescorings).toFixed(2)),
    analyses: await measureAnalyses(snapshot),
  }
}

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function times(work: () => unknown, warmUp: number, repetitions: number): Timings {
  for (let run = 0; run < warmUp; run++) work()
  return summary(Array.from({ length: repetitions }, () => processorTime(work)))
}

const median = (work: () => unknown) => times(work, 1, 3).median

function thousandRuns(snapshot: Snapshot, memo: Memo): unknown {
  const varied = snapshot.methodology.indices.map(({ code: index }) => ({
    index,
    domains: true,
    indicators: true,
  }))
  const prepared = prepare(snapshot, snapshot.methodology, { seed: 2026, drawing: quarter, varied }, memo)
  return robustness(prepared, 1000)
}

function thousandRescorings(snapshot: Snapshot, memo: Memo): void {
  const random = seededRandom(2026)
  for (let run = 0; run < 1000; run++) score(snapshot, randomWeights(snapshot.methodology, random), memo)
}

/** Areas that are inside so many cuts as asked for, some of them, from all over the ranking. */
function flipTimes(
  snapshot: Snapshot,
  memo: Memo,
  scores: Scores,
  isMeant: (inside: number) => boolean,
): Timings {
  const inside = (area: number) =>
    scores.indices.filter(({ score: column, lowestInside }) => (column[area] ?? NaN) >= lowestInside).length
  const meant = Array.from(snapshot.areas.codes.keys()).filter((area) => isMeant(inside(area)))
  const step = Math.max(1, Math.floor(meant.length / 14))
  const chosen = meant.filter((_, at) => at % step === 0)
  const sound = (methodology: Snapshot['methodology']) =>
    checkMethodology(methodology, snapshot.indicators).length === 0
  let next = 0
  return times(
    () => {
      const area = chosen[next++ % chosen.length] ?? 0
      return flips(snapshot, snapshot.methodology, area, { sound, memo, scores })
    },
    1,
    10,
  )
}
