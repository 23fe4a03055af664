import { packageProblem, type PackageProblem, type ProblemPlace } from './package-problem.ts'

/** Collects what is wrong with a package while it is read. */
export type ProblemLog = {
  /** Notes one problem: its place, and what was expected there. */
  readonly add: (place: ProblemPlace, expected: string) => void
  /** How many were noted. */
  readonly count: () => number
  /** The problems that were kept, and as the last one how many more there are. */
  readonly problems: () => readonly PackageProblem[]
}

/** So many problems are kept; a file with one wrong column can have many more. */
const mostKept = 10_000
/** So many are told; whoever has more does not need to read on. */
const mostTold = 1_000_000

/**
 * Starts an empty log. `onProblem` is told every problem at once (of more than a million, the first million and that
 * there are more); the log itself keeps the first 10,000, so that memory stays bounded.
 */
export function createProblemLog(onProblem?: (problem: PackageProblem) => void): ProblemLog {
  const kept: PackageProblem[] = []
  let count = 0
  return {
    add: (place, expected) => {
      count += 1
      if (count > mostTold + 1) return
      const problem =
        count > mostTold
          ? packageProblem({ file: 'package' }, `fewer problems: only the first ${mostTold} are told`)
          : packageProblem(place, expected)
      if (kept.length < mostKept) kept.push(problem)
      onProblem?.(problem)
    },
    count: () => count,
    problems: () => {
      if (count <= kept.length) return kept
      const more = count - kept.length
      return [
        ...kept,
        packageProblem({ file: 'package' }, `no problems, found ${more} more than are listed here`),
      ]
    },
  }
}
