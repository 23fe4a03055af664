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

/** So many problems are kept; a file with one wrong column can have millions. */
const most = 10_000

/**
 * Starts an empty log. `onProblem` is told every problem at once, however many there are; the log itself keeps the
 * first 10,000 so that memory stays bounded.
 */
export function createProblemLog(onProblem?: (problem: PackageProblem) => void): ProblemLog {
  const kept: PackageProblem[] = []
  let count = 0
  return {
    add: (place, expected) => {
      const problem = packageProblem(place, expected)
      count += 1
      if (kept.length < most) kept.push(problem)
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
