import type { Indicator } from '#lib/scoring/snapshot.ts'
import { grow, round } from './chance.ts'

/** An indicator without its values, as in a row of indicators.csv. */
export type IndicatorText = Omit<Indicator, 'values'>

/**
 * How a number from (almost) the standard normal distribution becomes a value in an indicator's unit: always
 * rising, so that ranks are kept, and rounded as such a figure would be published.
 */
export type Measure = (z: number) => number

/** An amount above 0 with a long tail, such as assets per 1,000 people: `middle` in the middle. */
export const amount =
  (middle: number, spread: number, decimals: number): Measure =>
  (z) =>
    round(middle * grow(spread * z), decimals)

/** A share of something in percent, never below 0 nor above 100: `middle` in the middle. */
export const percent =
  (middle: number, spread: number, decimals: number): Measure =>
  (z) =>
    round(100 / (1 + ((100 - middle) / middle) * grow(-spread * z)), decimals)
