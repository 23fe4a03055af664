import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import { createMemo, type Memo } from '#lib/scoring/memo.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { preparePlan } from '#lib/scoring/robustness/plan.ts'
import { rankIntervals } from '#lib/scoring/robustness/rank-intervals.ts'
import { runChunk } from '#lib/scoring/robustness/run-chunk.ts'
import { subjectOf } from '#lib/scoring/robustness/summarise.ts'
import { effects } from '#lib/scoring/sensitivity/effects.ts'
import { evaluate } from '#lib/scoring/sensitivity/evaluate.ts'
import { methodEvaluator, methodResults } from '#lib/scoring/sensitivity/method-evaluator.ts'
import { planDesign } from '#lib/scoring/sensitivity/plan.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { keepLatest } from './keep-latest.ts'
import { lowerPriority } from './lower-priority.ts'
import type { Task, TaskKind, Tasks, TaskSubject } from './task.ts'

/*
 * What a thread of the pool runs. It keeps what the tasks of one analysis share: the snapshot of a dataset with what
 * the engine remembers of it, and the analysis made ready to run.
 */

const memoLimit = 64 * 2 ** 20
const datasets = keepLatest<{ readonly snapshot: Snapshot; readonly memo: Memo }>(2)
const prepared = keepLatest<ReturnType<typeof preparePlan>>(3)
const evaluators = keepLatest<ReturnType<typeof evaluatorOf>>(3)

lowerPriority()

/** Does one task. What it throws is thrown to whoever asked. */
export default function work(task: Task): Tasks[TaskKind]['answer'] {
  switch (task.kind) {
    case 'runs': {
      const ready = prepared(keyOf(task), () => {
        const { snapshot, memo } = datasetOf(task.subject)
        return preparePlan(snapshot, task.subject.methodology, task.plan, soundOn(snapshot), memo)
      })
      return { chunk: runChunk(ready, task.ranks, task.from, task.to), about: subjectOf(ready) }
    }
    case 'intervals':
      return rankIntervals(task.ranks, task.from, task.to)
    case 'evaluations': {
      const { design, call } = evaluators(keyOf(task), () => evaluatorOf(task))
      return evaluate(design, call, task.from, task.to, methodResults.length)
    }
    case 'effects':
      return Array.from({ length: task.results }, (_, result) => effects(task.design, task.parts, { result }))
  }
}

const keyOf = ({ subject, plan }: { readonly subject: TaskSubject; readonly plan: object }) =>
  `${subject.key} ${JSON.stringify(plan)}`

/** One dataset, whatever methodologies are tried on it: the key begins with its id. */
const datasetOf = ({ snapshot }: TaskSubject) =>
  datasets(snapshot.dataset.digest, () => ({ snapshot, memo: createMemo(memoLimit) }))

const soundOn = (snapshot: Snapshot) => (methodology: Methodology) =>
  checkMethodology(methodology, snapshot.indicators).length === 0

function evaluatorOf({ subject, plan }: Tasks['evaluations']['ask']) {
  const { snapshot, memo } = datasetOf(subject)
  const { design, method } = planDesign(subject.methodology, plan, soundOn(snapshot))
  return { design, call: methodEvaluator(snapshot, subject.methodology, method, plan.drawing, memo) }
}
