import type { Methodology } from './methodology.ts'

/** Where one weight of a methodology stands: a domain in its index, or an indicator in its domain. */
export type WeightPlace = {
  readonly index: string
  readonly domain: string
  /** Null: the weight of the domain itself. */
  readonly indicator: string | null
}

/**
 * Every weight of a methodology, in its order: each domain, then the indicators of that domain.
 *
 * Example: england-2019 has 20: three domains of the CNI and seven of the IMD, each with one indicator.
 */
export function weightPlaces(methodology: Methodology): WeightPlace[] {
  return methodology.indices.flatMap(({ code: index, domains }) =>
    domains.flatMap(({ code: domain, indicators }) => [
      { index, domain, indicator: null },
      ...indicators.map(({ code: indicator }) => ({ index, domain, indicator })),
    ]),
  )
}

/**
 * The weight at a place: a whole number from 0, 0 = left out.
 *
 * Throws RangeError when the methodology has no such place.
 */
export function weightAt(methodology: Methodology, { index, domain, indicator }: WeightPlace): number {
  const own = methodology.indices
    .find(({ code }) => code === index)
    ?.domains.find(({ code }) => code === domain)
  const weight = indicator === null ? own : own?.indicators.find(({ code }) => code === indicator)
  if (weight === undefined) throw new RangeError(`there is no weight ${nameOf({ index, domain, indicator })}`)
  return weight.weight
}

const nameOf = ({ index, domain, indicator }: WeightPlace) =>
  [index, domain, indicator].filter((code) => code !== null).join('.')

/**
 * The same methodology with another weight at one place. The one given is not changed.
 *
 * Example: `withWeight(methodology, { index: 'imd', domain: 'crime', indicator: null }, 0)` leaves crime out.
 */
export function withWeight(methodology: Methodology, place: WeightPlace, weight: number): Methodology {
  return {
    ...methodology,
    indices: methodology.indices.map((index) =>
      index.code !== place.index
        ? index
        : {
            ...index,
            domains: index.domains.map((domain) => {
              if (domain.code !== place.domain) return domain
              if (place.indicator === null) return { ...domain, weight }
              const indicators = domain.indicators.map((use) =>
                use.code === place.indicator ? { ...use, weight } : use,
              )
              return { ...domain, indicators }
            }),
          },
    ),
  }
}
