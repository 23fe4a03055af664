import { seededRandom } from '#lib/scoring/random.ts'

/** Choices that are looked at as one: positions of factors, counted from 0. */
export type FactorGroup = { readonly name: string; readonly factors: readonly number[] }

/** Which points a sensitivity analysis evaluates: all of it follows from these numbers. */
export type Design = {
  readonly seed: number
  /** Base sample size N: N · (groups + 2) evaluations. */
  readonly samples: number
  /** How many numbers the function takes. */
  readonly factors: number
  /** Each factor is in exactly one group. */
  readonly groups: readonly FactorGroup[]
}

/** How many evaluations a design asks for. Example: 1,000 samples of 8 groups are 10,000. */
export const evaluationsOf = ({ samples, groups }: Design): number => samples * (groups.length + 2)

/**
 * Checks a design. Throws RangeError unless there are at least two samples and every factor is in exactly one group.
 */
export function checkDesign({ samples, factors, groups }: Design): void {
  if (!Number.isInteger(samples) || samples < 2) throw new RangeError('a design needs two samples or more')
  const named = groups.flatMap((group) => group.factors).sort((a, b) => a - b)
  const isEach = named.length === factors && named.every((factor, at) => factor === at)
  if (!isEach || groups.length === 0) throw new RangeError('each factor must be in exactly one group')
}

/**
 * Writes the point of an evaluation into `point`: a number from 0 to below 1 for each factor.
 *
 * Evaluations go sample by sample. Each sample has two independent points A and B, and for each group the point A with
 * that group taken from B. A sample draws from a stream of its own, so evaluations may be done in any order and place.
 *
 * Source: Saltelli et al. (2010), Variance based sensitivity analysis of model output, Computer Physics Communications
 * 181, 259–270 (radial sampling with groups, as in Saltelli et al., Global Sensitivity Analysis, 2008, chapter 4).
 */
export function fillPoint(design: Design, evaluation: number, point: Float64Array): void {
  const { seed, factors, groups } = design
  const each = groups.length + 2
  const random = seededRandom(seed, Math.floor(evaluation / each))
  const kind = evaluation % each
  for (let factor = 0; factor < factors; factor++) point[factor] = random()
  if (kind === 0) return
  const fromB = kind === 1 ? null : groups[kind - 2]?.factors
  for (let factor = 0; factor < factors; factor++) {
    const other = random()
    if (fromB === null || fromB?.includes(factor) === true) point[factor] = other
  }
}
