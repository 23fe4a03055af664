import { checkDesign, fillPoint, type Design } from './design.ts'

/** A function of numbers from 0 to below 1. It must not keep the point: the next evaluation writes into it. */
export type Evaluate = (point: Float64Array) => number

/** The values of the evaluations `from` to before `to`; or the first that failed, and why. */
export type Evaluated =
  | { readonly ok: true; readonly from: number; readonly to: number; readonly values: Float64Array }
  | { readonly ok: false; readonly evaluation: number; readonly reason: string }

/**
 * Evaluates a stretch of a design: what a worker does.
 *
 * A function that throws, or gives anything but a finite number, fails the stretch with the number of the evaluation and
 * the reason: a gap in a design would make its effects wrong without anybody noticing. Throws RangeError for a design
 * that is none.
 */
export function evaluate(design: Design, call: Evaluate, from: number, to: number): Evaluated {
  checkDesign(design)
  const values = new Float64Array(to - from)
  const point = new Float64Array(design.factors)
  for (let evaluation = from; evaluation < to; evaluation++) {
    fillPoint(design, evaluation, point)
    const value = tryCall(call, point)
    if (typeof value === 'string') return { ok: false, evaluation, reason: value }
    values[evaluation - from] = value
  }
  return { ok: true, from, to, values }
}

function tryCall(call: Evaluate, point: Float64Array): number | string {
  try {
    const value = call(point)
    return Number.isFinite(value) ? value : `the result was ${value}, not a number that can be used`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
