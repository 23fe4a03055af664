import { checkDesign, fillPoint, type Design } from './design.ts'

/**
 * A function of numbers from 0 to below 1, with one result or more, always as many. It must not keep the point: the next
 * evaluation writes into it.
 */
export type Evaluate = (point: Float64Array) => readonly number[]

/** The results of the evaluations `from` to before `to`, result by result; or the first that failed, and why. */
export type Evaluated =
  | {
      readonly ok: true
      readonly from: number
      readonly to: number
      readonly results: readonly Float64Array[]
    }
  | { readonly ok: false; readonly evaluation: number; readonly reason: string }

/**
 * Evaluates a stretch of a design: what a worker does. `count`: how many results each evaluation has.
 *
 * A function that throws, or gives anything but finite numbers, fails the stretch with the number of the evaluation and
 * the reason: a gap in a design would make its effects wrong without anybody noticing. Throws RangeError for a design
 * that is none.
 */
export function evaluate(design: Design, call: Evaluate, from: number, to: number, count = 1): Evaluated {
  checkDesign(design)
  const results = Array.from({ length: count }, () => new Float64Array(to - from))
  const point = new Float64Array(design.factors)
  for (let evaluation = from; evaluation < to; evaluation++) {
    fillPoint(design, evaluation, point)
    const values = tryCall(call, point, count)
    if (typeof values === 'string') return { ok: false, evaluation, reason: values }
    results.forEach((all, at) => (all[evaluation - from] = values[at] ?? NaN))
  }
  return { ok: true, from, to, results }
}

function tryCall(call: Evaluate, point: Float64Array, count: number): readonly number[] | string {
  try {
    const values = call(point)
    if (values.length !== count) return `there were ${values.length} results and not ${count}`
    const unusable = values.find((value) => !Number.isFinite(value))
    return unusable === undefined ? values : `the result was ${unusable}, not a number that can be used`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
