import { transformations } from '#lib/scoring/transformations.ts'
import type { ValueMethod } from './method.ts'

/**
 * clamp((t(x) − t(low)) / (t(high) − t(low)), 0, 1): the place between two fixed goalposts, t = the indicator's
 * transformation. Oriented after scaling: with polarity −1 the place is 1 minus that.
 *
 * Missing stays missing. Throws RangeError when the indicator has no goalposts (lib/scenario/check refuses that before).
 * Source: UNDP Human Development Report, technical notes; OECD/JRC handbook (2008), step 5, distance to a reference.
 * Example: life expectancy 61.98 between 20 and 85 is 0.646.
 */
export const goalposts: ValueMethod = {
  kind: 'value',
  range: 'above_zero',
  apply: (values, { use, polarity }) => {
    if (use?.goalposts === undefined)
      throw new RangeError('goalposts need the lowest and highest value of the scale')
    const transform = transformations[use.transformation ?? 'none'].apply
    const low = transform(use.goalposts[0])
    const high = transform(use.goalposts[1])
    return values.map((value) => {
      const place = Math.min(Math.max((value * polarity - low) / (high - low), 0), 1)
      return polarity === 1 ? place : 1 - place
    })
  },
}
