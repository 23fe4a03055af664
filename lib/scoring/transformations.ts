import type { IndicatorTransformation } from './methodology.ts'

export type Transformation = {
  /** Changes one value; missing (NaN) stays missing. */
  readonly apply: (value: number) => number
  /** Values must be above this; −Infinity = any value. */
  readonly above: number
}

/**
 * What may be done to an indicator's values before anything else: `none`, `log` (values above 0) and `log1p`, the
 * logarithm of 1 + x (values above −1). The only list of them; schema, form and labels read it.
 *
 * Source: OECD/JRC handbook (2008), step 5 (treatment of skew). Example: `transformations.log1p.apply(0)` is 0.
 */
export const transformations: Readonly<Record<IndicatorTransformation, Transformation>> = {
  none: { apply: (value) => value, above: -Infinity },
  log: { apply: (value) => Math.log(value), above: 0 },
  log1p: { apply: (value) => Math.log1p(value), above: -1 },
}
