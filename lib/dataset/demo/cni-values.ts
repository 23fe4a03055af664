import { drawNormal } from './chance.ts'
import { type CniDomain, cniDomains } from './cni-indicators.ts'
import type { Character } from './character.ts'
import type { Ward } from './wards.ts'
import { seededRandom } from '#lib/scoring/random.ts'

/** How far an indicator follows the need of its domain, and how far it goes its own way. */
const [together, apart] = [0.65, 0.75]

const needOf = (character: Character, domain: CniDomain['code']): number => {
  switch (domain) {
    case 'civic_assets':
      return character.civic
    case 'connectedness':
      return character.connected
    case 'engaged_community':
      return character.engaged
  }
}

const centred = (values: readonly number[]): number[] => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}

/**
 * Invents the CNI: one row of 19 values for each ward, in the order of `cniDomains`.
 *
 * Each indicator follows the ward's need in its domain and goes its own way besides. What the indicators of a
 * domain do on their own adds up to nothing, so that the domain's score is the need that the ward was given.
 */
export function makeCniValues(wards: readonly Ward[], seed: number): Float64Array[] {
  const random = seededRandom(seed, 7)
  return wards.map(({ character }) => {
    const row = cniDomains.flatMap(({ code, indicators }) => {
      const own = centred(indicators.map(() => apart * drawNormal(random)))
      const urban = centred(indicators.map((indicator) => indicator.urban * character.urban))
      return indicators.map(({ polarity, measure }, i) =>
        measure(polarity * (together * needOf(character, code) + (own[i] ?? 0) + (urban[i] ?? 0))),
      )
    })
    return Float64Array.from(row)
  })
}
