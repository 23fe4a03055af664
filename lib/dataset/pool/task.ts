import type { Methodology } from '#lib/scoring/methodology.ts'
import type { IntervalPart } from '#lib/scoring/robustness/rank-intervals.ts'
import type { RanksOfRuns } from '#lib/scoring/robustness/ranks-of-runs.ts'
import type { RobustnessPlan } from '#lib/scoring/robustness/plan.ts'
import type { Chunk } from '#lib/scoring/robustness/run-chunk.ts'
import type { Subject } from '#lib/scoring/robustness/summarise.ts'
import type { Design } from '#lib/scoring/sensitivity/design.ts'
import type { Sensitivity } from '#lib/scoring/sensitivity/effects.ts'
import type { Evaluated } from '#lib/scoring/sensitivity/evaluate.ts'
import type { SensitivityPlan } from '#lib/scoring/sensitivity/plan.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'

/** What an analysis is about. Its columns are shared memory: handing it to a thread copies a few names and numbers. */
export type TaskSubject = {
  /** The same text for the same dataset and methodology, so that a thread knows them again. */
  readonly key: string
  readonly snapshot: Snapshot
  readonly methodology: Methodology
}

/** Everything that a thread may be asked to do, each a tenth of a second or so, and what it gives back. */
export type Tasks = {
  /** Reruns `from` to before `to`; their ranks go into `ranks`, which threads share. */
  readonly runs: {
    readonly ask: {
      readonly subject: TaskSubject
      readonly plan: RobustnessPlan
      readonly ranks: RanksOfRuns
      readonly from: number
      readonly to: number
    }
    readonly answer: { readonly chunk: Chunk; readonly about: Subject }
  }
  /** Intervals of the areas `from` to before `to`. */
  readonly intervals: {
    readonly ask: { readonly ranks: RanksOfRuns; readonly from: number; readonly to: number }
    readonly answer: IntervalPart
  }
  /** Evaluations `from` to before `to` of a sensitivity analysis. */
  readonly evaluations: {
    readonly ask: {
      readonly subject: TaskSubject
      readonly plan: SensitivityPlan
      readonly from: number
      readonly to: number
    }
    readonly answer: Evaluated
  }
  /** The effects on each result, from all evaluations. */
  readonly effects: {
    readonly ask: { readonly design: Design; readonly parts: readonly Evaluated[]; readonly results: number }
    readonly answer: readonly Sensitivity[]
  }
}

export type TaskKind = keyof Tasks

/** A task as it is handed to a thread. */
export type Task = { readonly [Kind in TaskKind]: { readonly kind: Kind } & Tasks[Kind]['ask'] }[TaskKind]
