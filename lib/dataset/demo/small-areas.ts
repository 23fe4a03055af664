import { drawNormal } from './chance.ts'
import { numbered, type Ward } from './wards.ts'
import { seededRandom } from '#lib/scoring/random.ts'

/** A small area of the invented England: a few streets or villages, nested in a ward. */
export type SmallArea = {
  readonly code: string
  readonly name: string
  /** Position of its ward; −1 = it lies in none of the wards listed. */
  readonly ward: number
  /** People, a whole number. */
  readonly population: number
}

/** As many as England had in 2011. */
const total = 32844
/** Small areas outside every ward, as those of the City of London and the Isles of Scilly are in 2019. */
const outside = 7
/** The smallest wards are the best fit of no small area, so nothing is known about their deprivation. */
const wardsWithoutAny = 12
/** Small areas that share a number in their names: 001A to 001E. */
const sharing = 5

/** Shares out `count` things in proportion to weights, at least one each: largest remainders first. */
function shareOut(count: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const ideal = weights.map((weight) => (count * weight) / sum)
  const shares = ideal.map((share) => Math.max(Math.floor(share), 1))
  const given = shares.reduce((all, share) => all + share, 0)
  const byRemainder = ideal
    .map((share, position) => ({ position, remainder: share - (shares[position] ?? 0) }))
    .toSorted((p, q) => q.remainder - p.remainder || p.position - q.position)
  for (const { position } of byRemainder.slice(0, count - given))
    shares[position] = (shares[position] ?? 0) + 1
  return shares
}

/** The positions of the wards that have small areas: all but the smallest few. */
function wardsWithSmallAreas(wards: readonly Ward[]): number[] {
  const bySize = wards
    .map(({ population }, position) => ({ population, position }))
    .toSorted((p, q) => p.population - q.population || p.position - q.position)
  const without = new Set(bySize.slice(0, wardsWithoutAny).map(({ position }) => position))
  return wards.flatMap((_, position) => (without.has(position) ? [] : [position]))
}

/** The 32,844 small areas in the order of their wards, the seven outside every ward last. */
export function makeSmallAreas(wards: readonly Ward[], seed: number): SmallArea[] {
  const random = seededRandom(seed, 5)
  const positions = wardsWithSmallAreas(wards)
  const shares = shareOut(
    total - outside,
    positions.map((position) => wards[position]?.population ?? 0),
  )
  const inDistrict = new Map<string, number>()
  const nameIn = (district: string): string => {
    const before = inDistrict.get(district) ?? 0
    inDistrict.set(district, before + 1)
    return `${district} ${numbered('', 3, Math.floor(before / sharing) + 1)}${'ABCDE'.charAt(before % sharing)}`
  }

  const areas: Omit<SmallArea, 'code'>[] = positions.flatMap((ward, i) => {
    const { population = 0, districtName = '' } = wards[ward] ?? {}
    let left = population
    return Array.from({ length: shares[i] ?? 0 }, (_, drawn) => {
      const others = (shares[i] ?? 0) - drawn - 1
      const even = left / (others + 1)
      const people = others === 0 ? left : Math.round(even * (1 + 0.08 * drawNormal(random)))
      left -= people
      return { name: nameIn(districtName), ward, population: people }
    })
  })
  const last = wards.at(-1)?.districtName ?? ''
  for (let i = 0; i < outside; i += 1) {
    areas.push({ name: nameIn(last), ward: -1, population: 1300 + Math.round(80 * drawNormal(random)) })
  }
  return areas.map((area, i) => ({ code: numbered('S', 5, i + 1), ...area }))
}
