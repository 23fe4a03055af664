import {
  anyText,
  areaCodeOrNothing,
  number,
  oneOf,
  ownAreaCode,
  someText,
  type Cell,
} from '#lib/dataset/package/cell.ts'
import type { TableSpec } from '#lib/dataset/package/read-table.ts'
import { missing, ownCodeColumn, specialColumns, type PlaceColumn } from './r-names.ts'
import { settingsColumn } from './coinr-settings.ts'

/** A number as R writes it: `NA` or nothing is a missing value. */
function orMissing(limits: Parameters<typeof number>[0], expected: string): Cell {
  const cell = number(limits)
  const read = cell.kind === 'number' ? cell.read : () => null
  return { kind: 'number', expected, read: (text) => (text === missing ? Number.NaN : read(text)) }
}

/** A text as R writes it: `NA` is nothing. */
const textOrMissing = (cell: Cell): Cell =>
  cell.kind === 'text' ? { ...cell, accepts: (text) => text === missing || cell.accepts(text) } : cell

const anyNumber = orMissing({}, 'a number, or NA')

/** iMeta.csv: COINr's columns, ours, and any other, which is ignored. */
export const metaSpec: TableSpec = {
  file: 'iMeta.csv',
  key: 'iCode',
  columns: {
    Level: orMissing(
      { min: 1, max: 3, whole: true },
      '1 for an indicator, 2 or 3 for what it is part of, or NA',
    ),
    iCode: someText,
    Parent: anyText,
    Direction: orMissing({ min: -1, max: 1, whole: true }, '1, -1 or NA'),
    Weight: orMissing({ min: 0 }, 'a number from 0, or NA'),
    Type: oneOf('Indicator', 'Aggregate', 'Group', 'Denominator', 'Other'),
  },
  optional: { iName: anyText, Unit: anyText, [settingsColumn]: anyText },
  other: () => anyText,
}

const placeCells: Readonly<Record<PlaceColumn, Cell>> = {
  district_code: textOrMissing(areaCodeOrNothing),
  district_name: anyText,
  region_code: textOrMissing(areaCodeOrNothing),
  region_name: anyText,
  population: orMissing({ min: 0 }, 'a number from 0, or NA'),
  longitude: orMissing({ min: -180, max: 180 }, 'degrees from -180 to 180, or NA'),
  latitude: orMissing({ min: -90, max: 90 }, 'degrees from -90 to 90, or NA'),
  area_km2: orMissing({ min: 0 }, 'a number from 0, or NA'),
}

/**
 * iData.csv, once iMeta.csv is known: numbers for the indicators, our columns of places where they are described, any
 * text in other columns that iMeta.csv describes. The column without a name is the row numbers of R's `write.csv`.
 */
export function dataSpec(indicators: readonly string[], others: ReadonlySet<string>): TableSpec {
  const places = Object.entries(placeCells).filter(([name]) => others.has(name))
  return {
    file: 'iData.csv',
    key: 'uCode',
    columns: {
      uCode: others.has(ownCodeColumn) ? someText : ownAreaCode,
      ...Object.fromEntries(indicators.map((name) => [name, anyNumber])),
    },
    optional: {
      ...Object.fromEntries(places),
      uName: anyText,
      Time: anyNumber,
      ...(others.has(ownCodeColumn) ? { [ownCodeColumn]: ownAreaCode } : {}),
    },
    other: (name) =>
      name === '' || others.has(name)
        ? anyText
        : `one of ${specialColumns.join(', ')}, or a column that iMeta.csv describes in iCode`,
  }
}
