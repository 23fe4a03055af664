import { bytesOfRun, ranksOfRuns, type RanksOfRuns } from '#lib/scoring/robustness/ranks-of-runs.ts'

/** Memory for the ranks of an analysis, which the next one of the same size uses again. */
export type SpareRanks = {
  /** Ranks that threads can share. They may hold what was there before: every run writes all of its own. */
  readonly take: (areas: number, indices: number, runs: number) => RanksOfRuns
  /** Nobody writes into them any more. */
  readonly giveBack: (ranks: RanksOfRuns) => void
}

/**
 * Keeps the memory of the last analysis unless it is larger than `most` bytes. A system gives a process new memory page
 * by page when it is first written to: 40 milliseconds of an analysis of 1,000 runs over 7,400 areas.
 */
export function createSpareRanks(most: number): SpareRanks {
  let kept: RanksOfRuns | undefined
  return {
    take: (areas, indices, runs) => {
      const found = kept
      if (found?.areas !== areas || found.runs !== runs || found.indices.length !== indices)
        return ranksOfRuns(areas, indices, runs, true)
      kept = undefined
      return found
    },
    giveBack: (ranks) => {
      if (bytesOfRun(ranks.areas, ranks.indices.length) * ranks.runs <= most) kept = ranks
    },
  }
}
