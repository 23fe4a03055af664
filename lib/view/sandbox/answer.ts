import type { Problem } from './problem.ts'
import type { ResultView } from './result-view.ts'

/** What the server says to a set of changes: the result, or everything that is in the way of one. */
export type Answer =
  | { readonly kind: 'result'; readonly result: ResultView }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
