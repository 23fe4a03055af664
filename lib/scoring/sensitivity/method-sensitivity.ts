import type { LeftOut } from './choice-factors.ts'
import type { GroupEffect } from './effects.ts'
import type { MethodGroup } from './method-design.ts'
import type { MethodResult } from './method-evaluator.ts'

/** What a sensitivity analysis found: for each result the effects of each group of choices, in the order of `groups`. */
export type MethodSensitivity = {
  readonly seed: number
  readonly evaluations: number
  readonly groups: readonly Pick<MethodGroup, 'index' | 'kind'>[]
  readonly results: readonly {
    readonly result: MethodResult
    readonly mean: number
    readonly variance: number
    readonly effects: readonly GroupEffect[]
  }[]
  /** Alternatives that could not be tried together with the others. */
  readonly leftOut: readonly LeftOut[]
}
