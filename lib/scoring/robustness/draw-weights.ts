import type { Random } from '#lib/scoring/random.ts'
import type { Drawing } from './options.ts'
import type { WeightGroup } from './weight-groups.ts'

/** Drawn weights are whole millionths, so that a run is a methodology like any other and can be scored again. */
const grain = 1e6

/** How many weights the groups have together. */
export const weightCount = (groups: readonly WeightGroup[]): number =>
  groups.reduce((sum, { codes }) => sum + codes.length, 0)

/**
 * Draws the weights of one run into `drawn`, group by group; what does not vary keeps its share.
 *
 * None becomes 0: a weight that is included stays so.
 * Source of `anywhere`: Devroye (1986), Non-Uniform Random Variate Generation, chapter XI: exponential variates divided
 * by their sum are spread evenly over all shares.
 */
export function drawWeights(
  groups: readonly WeightGroup[],
  drawing: Drawing,
  random: Random,
  drawn: Float64Array,
): void {
  for (const { weights, start, isVaried } of groups) {
    for (let at = 0; at < weights.length; at++) {
      const weight = weights[at] ?? 0
      drawn[start + at] = isVaried ? drawnWeight(drawing, weight, random()) : inGrains(weight)
    }
  }
}

/** The weight that a number from 0 to below 1 stands for, in millionths. Example: ½ leaves a nudged weight as it is. */
export function drawnWeight(drawing: Drawing, weight: number, chance: number): number {
  return inGrains(
    drawing.kind === 'anywhere' ? -Math.log(1 - chance) : weight * (1 + drawing.range * (2 * chance - 1)),
  )
}

const inGrains = (weight: number): number => Math.max(1, Math.round(weight * grain))
