import type { Comparison } from '#lib/scoring/compare.ts'
import type { Areas } from '#lib/scoring/snapshot.ts'

/** How many areas a region has, on either list, and how many enter and leave. */
export type RegionCounts = {
  /** Empty for areas that the dataset puts in no region. */
  readonly code: string
  readonly name: string
  readonly areas: number
  readonly baseline: number
  readonly scenario: number
  readonly entering: number
  readonly leaving: number
  /** People who live in listed areas; an area whose population is not known counts as 0. */
  readonly peopleBaseline: number
  readonly peopleScenario: number
}

/** Every region of the dataset with its counts, ordered by code. */
export function regionCounts(
  areas: Areas,
  { entering, leaving, staying }: Pick<Comparison, 'entering' | 'leaving' | 'staying'>,
): RegionCounts[] {
  const { regions, regionOf } = frameOf(areas)
  const rows: Draft[] = regions.map((region) => ({ ...region }))
  const count = (positions: readonly number[], add: (row: Draft, people: number) => void) => {
    for (const area of positions) {
      const row = rows[regionOf[area] ?? -1]
      const people = areas.population[area] ?? NaN
      if (row !== undefined) add(row, Number.isNaN(people) ? 0 : people)
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

type Draft = { -readonly [Key in keyof RegionCounts]: RegionCounts[Key] }

/** What is the same for every list: the regions with their areas, and each area's position among them. */
type Frame = { readonly regions: readonly RegionCounts[]; readonly regionOf: Uint32Array }

/** Areas never change, so their frame is made once. */
const frames = new WeakMap<Areas, Frame>()

function frameOf(areas: Areas): Frame {
  const kept = frames.get(areas)
  if (kept !== undefined) return kept
  const { regionCodes, regionNames } = areas
  const codes = [...new Set(regionCodes)].sort()
  const place = new Map(codes.map((code, at) => [code, at]))
  const regionOf = Uint32Array.from(regionCodes, (code) => place.get(code) ?? 0)
  const names = new Map(regionCodes.map((code, area) => [code, regionNames[area] ?? '']))
  const regions = codes.map((code) => emptyRow(code, names.get(code) ?? ''))
  for (const at of regionOf) {
    const region = regions[at]
    if (region !== undefined) region.areas++
  }
  const frame = { regions, regionOf }
  frames.set(areas, frame)
  return frame
}

const emptyRow = (code: string, name: string): Draft => ({
  code,
  name,
  areas: 0,
  baseline: 0,
  scenario: 0,
  entering: 0,
  leaving: 0,
  peopleBaseline: 0,
  peopleScenario: 0,
})
