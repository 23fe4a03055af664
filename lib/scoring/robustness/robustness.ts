import type { Prepared } from './prepare.ts'
import { rankIntervals } from './rank-intervals.ts'
import { ranksOfRuns } from './ranks-of-runs.ts'
import { runChunk } from './run-chunk.ts'
import { subjectOf, summarise, type Robustness } from './summarise.ts'

/**
 * How sure a list is: so many runs of the classification with other weights, one after the other in this thread. The
 * pool of lib/dataset does the same in several threads, with the same bytes.
 *
 * Example: `robustness(prepare(snapshot, methodology, options), 1000).probability`.
 */
export function robustness(prepared: Prepared, runs: number): Robustness {
  const ranks = ranksOfRuns(prepared.areas, prepared.indices.length, runs)
  const chunk = runChunk(prepared, ranks, 0, runs)
  return summarise(subjectOf(prepared), [chunk], [rankIntervals(ranks, 0, prepared.areas)])
}
