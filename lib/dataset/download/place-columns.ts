import type { Areas } from '#lib/scoring/snapshot.ts'
import type { Cell, Column } from '#lib/table/export-table.ts'

/** A number of a column; null where nothing is known. */
export const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value

/** A rank; null where there is none (0). */
export const knownRank = (rank = 0): number | null => (rank === 0 ? null : rank)

/** What and where an area is, after its code. */
export const placeColumns: readonly Column[] = [
  { name: 'area_name', meaning: 'The name of the area.' },
  { name: 'district_name', meaning: 'The district that it lies in.' },
  { name: 'region_name', meaning: 'The region that it lies in.' },
  { name: 'population', meaning: 'The people who live in it.', unit: 'people' },
]

export const placeCells = (areas: Areas, area: number): Cell[] => [
  areas.names[area] ?? '',
  areas.districtNames[area] ?? '',
  areas.regionNames[area] ?? '',
  known(areas.population[area]),
]
