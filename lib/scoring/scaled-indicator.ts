import type { Memo } from './memo.ts'
import type { Domain, IndicatorUse, Ties } from './methodology.ts'
import { normalise } from './normalise.ts'
import { scale, type Scale } from './scale.ts'
import type { Indicator } from './snapshot.ts'
import { transformations } from './transformations.ts'

/** The values of one indicator in a domain, ready to be averaged: transformed, oriented, normalised (steps 1 to 3). */
export function scaledIndicator(
  indicator: Indicator,
  use: IndicatorUse,
  domain: Pick<Domain, 'normalisation'>,
  ties: Ties,
  memo: Memo,
): Scale {
  return memo(`indicator ${indicatorKey(use, domain, ties)}`, () => {
    const transformed = orient(indicator, use)
    const context = { polarity: indicator.polarity, use }
    return normalise(use.normalisation ?? domain.normalisation, transformed, ties, context, memo)
  })
}

/** Everything that a scaled indicator depends on, beside the snapshot. */
export function indicatorKey(use: IndicatorUse, domain: Pick<Domain, 'normalisation'>, ties: Ties): string {
  const goalposts = use.goalposts?.join('–') ?? ''
  return `${use.code} ${use.transformation ?? 'none'} ${use.normalisation ?? domain.normalisation} ${goalposts} ${ties}`
}

/** Steps 1 and 2: transformation, then polarity, so that higher = more need. */
function orient(indicator: Indicator, use: IndicatorUse): Scale {
  const { apply } = transformations[use.transformation ?? 'none']
  return scale(indicator.values.map((value) => apply(value) * indicator.polarity))
}
