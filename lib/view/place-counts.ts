import type { Comparison } from '#lib/scoring/compare.ts'
import type { Areas } from '#lib/scoring/snapshot.ts'

/** What areas are counted by: the region or the district that they lie in. */
export type PlaceKind = 'region' | 'district'

/** How many areas a place has, on either list, and how many people live in them. */
export type PlaceCounts = {
  /** Empty for areas that the dataset puts in no such place. */
  readonly code: string
  readonly name: string
  /** The region that it lies in (a region: itself). */
  readonly regionCode: string
  readonly areas: number
  /** People who live there; in this and all that follows an area whose population is not known counts as 0. */
  readonly people: number
  readonly baseline: number
  readonly scenario: number
  readonly entering: number
  readonly leaving: number
  /** People who live in listed areas. */
  readonly peopleBaseline: number
  readonly peopleScenario: number
}

/**
 * Every region or district of the dataset with its counts, ordered by code. Sums over the places are those of the whole
 * list, because every area is in exactly one place.
 *
 * Example: `placeCounts(areas, comparison, 'region')` has nine rows for England.
 */
export function placeCounts(
  areas: Areas,
  { entering, leaving, staying }: Pick<Comparison, 'entering' | 'leaving' | 'staying'>,
  kind: PlaceKind,
): PlaceCounts[] {
  const { places, placeOf } = frameOf(areas, kind)
  const rows: Draft[] = places.map((place) => ({ ...place }))
  const count = (positions: readonly number[], add: (row: Draft, people: number) => void) => {
    for (const area of positions) {
      const row = rows[placeOf[area] ?? -1]
      if (row !== undefined) add(row, peopleOf(areas, area))
    }
  }
  const before = (row: Draft, people: number) => {
    row.baseline++
    row.peopleBaseline += people
  }
  const after = (row: Draft, people: number) => {
    row.scenario++
    row.peopleScenario += people
  }
  count(staying, before)
  count(leaving, before)
  count(staying, after)
  count(entering, after)
  count(entering, (row) => row.entering++)
  count(leaving, (row) => row.leaving++)
  return rows
}

type Draft = { -readonly [Key in keyof PlaceCounts]: PlaceCounts[Key] }

/** What is the same for every list: the places with their areas, and each area's position among them. */
type Frame = { readonly places: readonly PlaceCounts[]; readonly placeOf: Uint32Array }

/** Areas never change, so their frames are made once. */
const frames = new WeakMap<Areas, Map<PlaceKind, Frame>>()

function frameOf(areas: Areas, kind: PlaceKind): Frame {
  const kept = frames.get(areas) ?? new Map<PlaceKind, Frame>()
  frames.set(areas, kept)
  const frame = kept.get(kind) ?? makeFrame(areas, kind)
  kept.set(kind, frame)
  return frame
}

function makeFrame(areas: Areas, kind: PlaceKind): Frame {
  const [ofArea, namesOfArea] =
    kind === 'region' ? [areas.regionCodes, areas.regionNames] : [areas.districtCodes, areas.districtNames]
  const codes = [...new Set(ofArea)].sort()
  const position = new Map(codes.map((code, at) => [code, at]))
  const placeOf = Uint32Array.from(ofArea, (code) => position.get(code) ?? 0)
  const names = new Map(ofArea.map((code, area) => [code, namesOfArea[area] ?? '']))
  const regions = new Map(ofArea.map((code, area) => [code, areas.regionCodes[area] ?? '']))
  const places = codes.map((code) => emptyRow(code, names.get(code) ?? '', regions.get(code) ?? ''))
  placeOf.forEach((at, area) => {
    const place = places[at]
    if (place === undefined) return
    place.areas++
    place.people += peopleOf(areas, area)
  })
  return { places, placeOf }
}

function peopleOf({ population }: Areas, area: number): number {
  const people = population[area] ?? NaN
  return Number.isNaN(people) ? 0 : people
}

const emptyRow = (code: string, name: string, regionCode: string): Draft => ({
  ...{ code, name, regionCode },
  ...{ areas: 0, people: 0, baseline: 0, scenario: 0, entering: 0, leaving: 0 },
  ...{ peopleBaseline: 0, peopleScenario: 0 },
})
