import { type Character, drawCharacters } from './character.ts'
import { drawNormal, grow, round } from './chance.ts'
import { drawDistricts } from './geography.ts'
import { nameDistrict, nameWard } from './place-names.ts'
import type { Cell } from './hex-grid.ts'
import { type Region, regions } from './regions.ts'
import { seededRandom } from '#lib/scoring/random.ts'

/** A ward of the invented England. */
export type Ward = {
  readonly code: string
  readonly name: string
  readonly districtCode: string
  readonly districtName: string
  readonly region: Region
  readonly cell: Cell
  readonly character: Character
  /** People, a whole number. */
  readonly population: number
  /** Square kilometres. On the map every ward has the same size, as on a cartogram; this is its size on the ground. */
  readonly areaKm2: number
}

/** Number codes that are nobody else's: `numbered('W', 5, 7)` is `W00007`. */
export const numbered = (letter: string, digits: number, position: number): string =>
  letter + String(position).padStart(digits, '0')

/** Fewest and most people in a ward. */
const [smallest, largest] = [1200, 28000]

/** Square kilometres that a number of people take up: about 1,300 of them a square kilometre, more in towns. */
const ground = (people: number, urban: number): number =>
  round(Math.min(Math.max(people / (1300 * grow(1.9 * urban)), 0.3), 900), 3)

/** Makes the 7,433 wards: where they are, what they are like, what they are called, who lives there. */
export function makeWards(seed: number): Ward[] {
  const districts = drawDistricts(seededRandom(seed, 1))
  const characters = drawCharacters(districts, seededRandom(seed, 2))
  const names = seededRandom(seed, 3)
  const people = seededRandom(seed, 4)

  const districtNames = new Set<string>()
  const wards = districts.flatMap(({ region, cells }, position) => {
    const { name, town } = nameDistrict(region.dialect, districtNames, names)
    const size = 0.3 * drawNormal(people)
    const wardNames = new Set<string>()
    return cells.flatMap((cell, i) => {
      const character = characters[position]?.[i]
      if (!character) return []
      const weight = grow(size + 0.3 * character.urban + 0.2 * drawNormal(people))
      const wardName = nameWard(region.dialect, town, wardNames, names)
      return { region, cell, character, weight, wardName, districtName: name, position }
    })
  })

  const mean = new Map(
    regions.map((region) => {
      const weights = wards.filter((ward) => ward.region === region).map(({ weight }) => weight)
      return [region, weights.reduce((sum, weight) => sum + weight, 0) / weights.length]
    }),
  )
  return wards.map(({ region, cell, character, weight, wardName, districtName, position }, i) => {
    const expected = (region.wardPopulation * weight) / (mean.get(region) ?? 1)
    const population = Math.round(Math.min(Math.max(expected, smallest), largest))
    return {
      code: numbered('W', 5, i + 1),
      name: wardName,
      districtCode: numbered('D', 3, position + 1),
      districtName,
      region,
      cell,
      character,
      population,
      areaKm2: ground(population, character.urban),
    }
  })
}
