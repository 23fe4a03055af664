import { createHash } from 'node:crypto'
import { drawBoundaries } from './boundaries.ts'
import { round } from './chance.ts'
import { cniDomains } from './cni-indicators.ts'
import { csvText } from './csv-text.ts'
import type { DemoCountry } from './demo-country.ts'
import { centreOf } from './hex-grid.ts'
import { imdIndicators } from './imd-indicators.ts'
import type { IndicatorText } from './measured.ts'
import { demoMethodology } from './methodology.ts'
import { outcomes } from './outcomes.ts'

/** The name of the package. */
export const demoName = 'demo-england'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
const source = 'Invented for the demonstration'
const cniIndicators = cniDomains.flatMap(({ indicators }) => indicators)

function areasCsv({ wards }: DemoCountry): string {
  const header =
    'code,name,district_code,district_name,region_code,region_name,population,longitude,latitude,area_km2'
  const rows = wards.map(({ code, name, districtCode, districtName, region, population, cell, areaKm2 }) => {
    const [longitude, latitude] = centreOf(cell)
    const place = [code, name, districtCode, districtName, region.code, region.name]
    return [...place, population, round(longitude, 4), round(latitude, 4), areaKm2]
  })
  return csvText(header.split(','), rows)
}

function indicatorsCsv(): string {
  const header = 'code,name,description,unit,polarity,status,source,source_date,level'
  const row = (it: IndicatorText) =>
    [
      it.code,
      it.name,
      it.description,
      it.unit,
      it.polarity,
      it.status,
      it.source,
      it.sourceDate,
      it.level,
    ] as const
  return csvText(header.split(','), [...cniIndicators, ...imdIndicators].map(row))
}

function smallAreasCsv({ wards, smallAreas }: DemoCountry): string {
  const rows = smallAreas.map(({ code, name, ward, population }) => [
    code,
    name,
    wards[ward]?.code ?? '',
    population,
  ])
  return csvText(['code', 'name', 'area_code', 'population'], rows)
}

/** values.csv and its like: a code, then a value for each column. */
const valuesCsv = (
  key: string,
  units: readonly { readonly code: string }[],
  columns: readonly { readonly code: string }[],
  value: (unit: number, column: number) => number | undefined,
): string =>
  csvText(
    [key, ...columns.map(({ code }) => code)],
    units.map(({ code }, unit) => [code, ...columns.map((_, column) => value(unit, column) ?? Number.NaN)]),
  )

function outcomesCsv(): string {
  const rows = outcomes.map(({ code, name, unit, polarity }) => [
    ...[code, name, unit, polarity],
    ...['population', source, 'invented'],
  ])
  return csvText(['code', 'name', 'unit', 'polarity', 'weight', 'source', 'source_date'], rows)
}

/** datapackage.json: what the package is, and every other file with its size and hash. */
function description(files: ReadonlyMap<string, string>): string {
  return json({
    profile: 'data-package',
    name: demoName,
    title: 'Demonstration: an invented England',
    version: '1.0.0',
    description:
      'Invented for demonstration: places, people and values are made up by a program, and only the nine regions and ' +
      'how many wards each has are real. The list behaves like the real one of 2020 when weights change. Not for any ' +
      'decision about a real place.',
    invented: true,
    licenses: [{ name: 'invented', title: 'Invented data, free to use' }],
    sources: [{ title: `${source}; no place and no value is real` }],
    resources: [...files].map(([path, text]) => ({
      name: path.replace(/\..*$/, ''),
      path,
      bytes: Buffer.byteLength(text),
      hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    })),
  })
}

/** Writes the invented England down as the files of a dataset package, file name → text. */
export function toFiles(
  country: DemoCountry,
  outcomeRows: readonly (readonly number[])[],
): Map<string, string> {
  const { wards, smallAreas, cniRows, imdColumns } = country
  const cniValue = (ward: number, column: number) => cniRows[ward]?.[column]
  const imdValue = (area: number, column: number) => imdColumns[column]?.[area]
  const outcomeValue = (ward: number, column: number) => outcomeRows[ward]?.[column]
  const files = new Map([
    ['areas.csv', areasCsv(country)],
    ['boundaries.topojson', JSON.stringify(drawBoundaries(wards))],
    ['indicators.csv', indicatorsCsv()],
    ['methodology.json', json(demoMethodology)],
    ['outcome-values.csv', valuesCsv('area_code', wards, outcomes, outcomeValue)],
    ['outcomes.csv', outcomesCsv()],
    ['small-area-values.csv', valuesCsv('small_area_code', smallAreas, imdIndicators, imdValue)],
    ['small-areas.csv', smallAreasCsv(country)],
    ['values.csv', valuesCsv('area_code', wards, cniIndicators, cniValue)],
  ])
  return new Map([['datapackage.json', description(files)], ...files])
}
