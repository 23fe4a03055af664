import {
  anyText,
  areaCodeOrNothing,
  choice,
  knownCode,
  knownCodeOrNothing,
  number,
  oneOf,
  ownAreaCode,
  ownCode,
  someText,
  type Cell,
  type Known,
} from './cell.ts'
import type { TableSpec } from './read-table.ts'

const people = number({ min: 0 })
const polarity = choice([1, -1])

export const areasSpec: TableSpec = {
  file: 'areas.csv',
  key: 'code',
  columns: {
    code: ownAreaCode,
    name: someText,
    district_code: areaCodeOrNothing,
    district_name: anyText,
    region_code: areaCodeOrNothing,
    region_name: anyText,
    population: people,
  },
  optional: {
    longitude: number({ min: -180, max: 180 }),
    latitude: number({ min: -90, max: 90 }),
    area_km2: number({ min: 0 }),
  },
}

export const indicatorsSpec: TableSpec = {
  file: 'indicators.csv',
  key: 'code',
  columns: {
    code: ownCode,
    name: someText,
    description: anyText,
    unit: anyText,
    polarity,
    status: oneOf('published', 'derived', 'illustrative'),
    source: anyText,
    source_date: anyText,
    level: oneOf('area', 'small_area'),
  },
}

export const smallAreasSpec = (areas: Known): TableSpec => ({
  file: 'small-areas.csv',
  key: 'code',
  columns: {
    code: ownAreaCode,
    name: anyText,
    area_code: knownCodeOrNothing(areas, 'areas.csv'),
    population: people,
  },
})

export const outcomesSpec = (areaNumbers: readonly string[]): TableSpec => ({
  file: 'outcomes.csv',
  key: 'code',
  columns: {
    code: ownCode,
    name: someText,
    unit: anyText,
    polarity,
    weight: oneOf(...areaNumbers),
    source: anyText,
    source_date: anyText,
  },
})

/**
 * values.csv and its like: a code, then a column of numbers for each thing that another file describes. `described`:
 * the codes of those things; null when that file could not be read for certain.
 */
export const valuesSpec = (
  file: string,
  key: string,
  units: { readonly known: Known; readonly file: string },
  described: { readonly codes: readonly string[] | null; readonly as: string },
): TableSpec => ({
  file,
  key,
  columns: {
    [key]: knownCode(units.known, units.file),
    ...Object.fromEntries((described.codes ?? []).map((code) => [code, number()])),
  },
  other: () => (described.codes === null ? number() : `the code of ${described.as}`),
})

/** published.csv: what the engine should reproduce, for any of the indices. */
export const publishedSpec = (areas: Known, indices: readonly string[]): TableSpec => {
  const perIndex = indices.flatMap((index): [string, Cell][] => [
    [`${index}_score`, number()],
    [`${index}_rank`, number({ min: 1, whole: true })],
  ])
  return {
    file: 'published.csv',
    key: 'area_code',
    columns: { area_code: knownCode(areas, 'areas.csv') },
    optional: {
      ...Object.fromEntries(perIndex),
      classified: choice([0, 1], true),
    },
  }
}
