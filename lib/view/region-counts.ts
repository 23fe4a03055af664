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
  const rows = new Map<string, Draft>()
  for (const [area, code] of areas.regionCodes.entries()) {
    const row = rows.get(code) ?? emptyRow(code, areas.regionNames[area] ?? '')
    row.areas++
    rows.set(code, row)
  }
  const count = (positions: readonly number[], add: (row: Draft, people: number) => void) => {
    for (const area of positions) {
      const row = rows.get(areas.regionCodes[area] ?? '')
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
  count([...staying, ...leaving], before)
  count([...staying, ...entering], after)
  count(entering, (row) => row.entering++)
  count(leaving, (row) => row.leaving++)
  return [...rows.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

type Draft = { -readonly [Key in keyof RegionCounts]: RegionCounts[Key] }

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
