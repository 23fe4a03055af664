import { ranksFor, type Ranks } from './place.ts'

/**
 * The ranks of every area in every run, for each index: area by area, each with its runs. 0 = no score.
 *
 * Parts of it are written and read by different threads, each its own runs, then each its own areas.
 */
export type RanksOfRuns = {
  readonly areas: number
  /** How many runs it holds. */
  readonly runs: number
  /** The number of the first of them; 0 unless said. */
  readonly first?: number
  readonly indices: readonly Ranks[]
}

/** So many bytes a run needs: two (four beyond 65,535 areas) for each area and index. */
export const bytesOfRun = (areas: number, indices: number): number =>
  (areas <= 0xffff ? 2 : 4) * areas * indices

/** Makes room for so many runs, which threads can share where `shared` says so. */
export function ranksOfRuns(areas: number, indices: number, runs: number, shared = false): RanksOfRuns {
  return {
    areas,
    runs,
    indices: Array.from({ length: indices }, () => ranksFor(areas, areas * runs, shared)),
  }
}
