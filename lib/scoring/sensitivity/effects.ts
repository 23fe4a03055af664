import { seededRandom } from '#lib/scoring/random.ts'
import { checkDesign, evaluationsOf, type Design } from './design.ts'
import type { Evaluated } from './evaluate.ts'

/** An estimate and the range in which it probably lies. An estimate near 0 may come out a little below it. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number }

export type GroupEffect = {
  readonly name: string
  /** The share of the variance that goes when this group alone is settled. */
  readonly first: Estimate
  /** The share that stays when everything but this group is settled: its effect with all interactions. */
  readonly total: Estimate
}

export type Effects = {
  readonly evaluations: number
  readonly mean: number
  /** Of the results; 0 = nothing has any effect, and every effect is 0. */
  readonly variance: number
  readonly groups: readonly GroupEffect[]
}

export type Sensitivity =
  | { readonly ok: true; readonly effects: Effects }
  | { readonly ok: false; readonly evaluation: number; readonly reason: string }

export type EffectOptions = {
  /** Which of the results of an evaluation; the first unless said. */
  readonly result?: number
  /** How often the samples are drawn again for the ranges; 1,000 unless said. */
  readonly resamples?: number
  /** How sure the ranges are, between 0 and 1; 0.95 unless said. */
  readonly level?: number
}

/**
 * First-order and total effects of each group of a design, with bootstrap ranges.
 *
 * `parts`: every evaluation once, in any order. When one of them failed, the whole analysis has failed, with the reason
 * of the earliest. Throws RangeError when evaluations are missing or there twice.
 *
 * Source: Jansen (1999), Analysis of variance designs for model output, Computer Physics Communications 117, 35–43, as
 * recommended by Saltelli et al. (2010); percentile bootstrap over samples: Archer, Saltelli & Sobol' (1997).
 * Example: of the Ishigami function the second factor has first and total effect 0.44.
 */
export function effects(
  design: Design,
  parts: readonly Evaluated[],
  { result = 0, resamples = 1000, level = 0.95 }: EffectOptions = {},
): Sensitivity {
  checkDesign(design)
  const failed = parts.flatMap((part) => (part.ok ? [] : [part])).sort((a, b) => a.evaluation - b.evaluation)
  if (failed[0] !== undefined) return failed[0]
  const values = joined(design, parts, result)
  const all = Uint32Array.from({ length: design.samples }, (_, sample) => sample)
  const { mean, variance, first, total } = estimates(design, values, all)
  const again = Array.from({ length: resamples }, (_, turn) => {
    const random = seededRandom(design.seed, 0xffffffff - turn)
    return estimates(
      design,
      values,
      all.map(() => Math.floor(random() * design.samples)),
    )
  })
  const estimate = (value: number, others: readonly number[]): Estimate => {
    const sorted = [...others].sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? value
    return { value, low: at((1 - level) / 2), high: at((1 + level) / 2) }
  }
  const groups = design.groups.map(({ name }, group) => ({
    name,
    first: estimate(
      first[group] ?? 0,
      again.map((turn) => turn.first[group] ?? 0),
    ),
    total: estimate(
      total[group] ?? 0,
      again.map((turn) => turn.total[group] ?? 0),
    ),
  }))
  return { ok: true, effects: { evaluations: values.length, mean, variance, groups } }
}

function joined(design: Design, parts: readonly Evaluated[], result: number): Float64Array {
  const values = new Float64Array(evaluationsOf(design))
  let next = 0
  for (const part of parts.flatMap((each) => (each.ok ? [each] : [])).sort((a, b) => a.from - b.from)) {
    if (part.from !== next || part.to > values.length) {
      throw new RangeError(`the evaluations from ${next} are missing or there twice`)
    }
    const own = part.results[result]
    if (own === undefined) throw new RangeError(`there is no result ${result}`)
    values.set(own, part.from)
    next = part.to
  }
  if (next !== values.length) throw new RangeError(`the evaluations from ${next} are missing`)
  return values
}

/** Estimates from the samples named, each as often as it is named. */
function estimates({ groups }: Design, values: Float64Array, samples: Uint32Array) {
  const each = groups.length + 2
  const { mean, variance } = spread(values, samples, each)
  const first = new Float64Array(groups.length)
  const total = new Float64Array(groups.length)
  for (let at = 0; at < samples.length; at++) {
    const start = (samples[at] ?? 0) * each
    const a = values[start] ?? NaN
    const b = values[start + 1] ?? NaN
    for (let group = 0; group < groups.length; group++) {
      const mixed = values[start + 2 + group] ?? NaN
      first[group] = (first[group] ?? 0) + (b - mixed) ** 2
      total[group] = (total[group] ?? 0) + (a - mixed) ** 2
    }
  }
  const share = (squares: number) => (variance === 0 ? 0 : squares / (2 * samples.length * variance))
  return {
    mean,
    variance,
    first: first.map((squares) => (variance === 0 ? 0 : 1 - share(squares))),
    total: total.map(share),
  }
}

/** Mean and variance of the independent points A and B. */
function spread(
  values: Float64Array,
  samples: Uint32Array,
  each: number,
): { mean: number; variance: number } {
  let sum = 0
  for (let at = 0; at < samples.length; at++) {
    const start = (samples[at] ?? 0) * each
    sum += (values[start] ?? NaN) + (values[start + 1] ?? NaN)
  }
  const count = 2 * samples.length
  const mean = sum / count
  let squares = 0
  for (let at = 0; at < samples.length; at++) {
    const start = (samples[at] ?? 0) * each
    squares += ((values[start] ?? NaN) - mean) ** 2 + ((values[start + 1] ?? NaN) - mean) ** 2
  }
  const variance = squares / (count - 1)
  return { mean, variance: variance > 1e-24 * mean * mean ? variance : 0 }
}
