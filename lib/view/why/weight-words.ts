import type { Methodology } from '#lib/scoring/methodology.ts'
import type { Indicator } from '#lib/scoring/snapshot.ts'
import type { WeightPlace } from '#lib/scoring/weight-place.ts'

/** How screens speak of one weight. */
export type WeightWords = {
  /** Its field in links: "cni.civic_assets", "cni.civic_assets.pubs". */
  readonly field: string
  readonly name: string
  /** What its share is a share of: "the CNI", "Civic assets". */
  readonly of: string
  /** Its test in letters: "CNI". */
  readonly short: string
  readonly isDomain: boolean
  /** The share of its group in the index: 1 for the domains. */
  readonly groupShare: number
  /** Nothing else is weighed against it. */
  readonly alone: boolean
  /** The share of its group, 0 to 1, that a weight would have. */
  readonly shareAt: (weight: number) => number
}

/** The words for one weight of a methodology. Throws RangeError when the methodology has no such place. */
export function weightWords(
  methodology: Methodology,
  indicators: readonly Pick<Indicator, 'code' | 'name'>[],
  place: WeightPlace,
): WeightWords {
  const index = methodology.indices.find(({ code }) => code === place.index)
  const domain = index?.domains.find(({ code }) => code === place.domain)
  if (index === undefined || domain === undefined) throw new RangeError(`there is no domain ${place.domain}`)
  const { indicator } = place
  const included = index.domains.filter((other) => other.indicators.some(({ weight }) => weight > 0))
  const group = indicator === null ? included : domain.indicators
  const own = indicator ?? place.domain
  const others = group.reduce((sum, { code, weight }) => sum + (code === own ? 0 : weight), 0)
  return {
    field: [place.index, place.domain, ...(indicator === null ? [] : [indicator])].join('.'),
    name: indicator === null ? domain.name : (indicators.find(({ code }) => code === own)?.name ?? own),
    of: indicator === null ? `the ${index.short_name}` : domain.name,
    short: index.short_name,
    isDomain: indicator === null,
    groupShare:
      indicator === null ? 1 : domain.weight / included.reduce((sum, { weight }) => sum + weight, 0),
    alone: group.every(({ code }) => code === own),
    shareAt: (weight) => (weight === 0 ? 0 : weight / (weight + others)),
  }
}
