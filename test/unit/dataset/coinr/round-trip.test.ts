import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromCoinr } from '#lib/dataset/coinr/from-coinr.ts'
import { toCoinr } from '#lib/dataset/coinr/to-coinr.ts'
import type { Package } from '#lib/dataset/package/package.ts'
import { createProblemLog } from '#lib/dataset/package/problem-log.ts'
import { readPackageTexts } from '#lib/dataset/package/read-package.ts'
import { toSnapshot } from '#lib/dataset/package/to-snapshot.ts'
import { seal, tinyPackage } from '#test/factories/tiny-package.ts'
import { valueOf } from '#test/support/value-of.ts'

const text = fc.string({ maxLength: 12 }).map((it) => it.replaceAll(/[\0\r]/g, ''))
const code = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,5}$/)
const unitCode = fc.oneof(
  fc.constantFrom('NA', 'T', 'TRUE', 'uCode', 'population', 'if', '1e5', '-'),
  fc.stringMatching(/^[ABTFNauI019_-]{1,5}$/),
)
const value = fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { nil: Number.NaN })
const weight = fc.integer({ min: 1, max: 1000 })
const quoted = (it: string): string => `"${it.replaceAll('"', '""')}"`
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map((it) => (Number.isNaN(it) ? '' : quoted(String(it)))).join(',')}\n`).join('')

/** Packages of one index on areas: two domains, three indicators, every area with a value of each but the third. */
const packages = fc
  .record({
    units: fc.uniqueArray(unitCode, { minLength: 2, maxLength: 6 }),
    codes: fc.uniqueArray(code, { minLength: 6, maxLength: 6 }),
    texts: fc.array(text, { minLength: 12, maxLength: 12 }),
    numbers: fc.array(fc.tuple(value, value, value, value), { minLength: 6, maxLength: 6 }),
    weights: fc.array(weight, { minLength: 5, maxLength: 5 }),
    polarity: fc.constantFrom(1, -1),
    normalisation: fc.constantFrom('rank', 'z_score', 'exponential_rank', 'min_max'),
    share: fc.constantFrom(0.1, 0.35, 0.5),
    ties: fc.constantFrom('average', 'lowest'),
  })
  .map(({ units, codes, texts, numbers, weights, polarity, normalisation, share, ties }) => {
    const [index = '', one = '', two = '', ...used] = codes
    const settings = { normalisation, aggregation: 'arithmetic', transformation: 'none' }
    const use = (at: number) => ({ code: used[at], weight: weights[at] })
    const methodology = {
      ...{ version: 1, name: `m${texts[0]}`, ties },
      classification: { label: `l${texts[1]}`, rule: 'all', cuts: [{ index, worst_share: share }] },
      indices: [
        {
          ...{ code: index, name: `n${texts[2]}`, short_name: `s${texts[3]}`, level: 'area' },
          ...{
            aggregation: 'arithmetic',
            score_scale: 3,
            missing: { policy: 'reweight', min_coverage: 0.1 },
          },
          domains: [
            {
              code: one,
              name: `o${texts[4]}`,
              weight: weights[3],
              ...settings,
              indicators: [use(0), use(1)],
            },
            { code: two, name: `t${texts[5]}`, weight: weights[4], ...settings, indicators: [use(2)] },
          ],
        },
      ],
    }
    const places = 'code,name,district_code,district_name,region_code,region_name,population'.split(',')
    const areas = units.map((unit, at) => [
      ...[unit, `u${texts[at % 6]}`, at > 0 ? 'D1' : '', at > 0 ? `d${texts[7]}` : '', '', ''],
      Math.abs(numbers[at]?.[3] ?? 1),
    ])
    const described = used.map((it, at) => [
      ...[it, `i${texts[8]}`, texts[9] ?? '', texts[10] ?? '', at === 0 ? polarity : 1],
      ...['derived', texts[11] ?? '', '2020', 'area'],
    ])
    const header = 'code,name,description,unit,polarity,status,source,source_date,level'.split(',')
    const values = units.map((unit, at) => [
      unit,
      ...used.map((_, column) => (at === 0 ? column + 1 : (numbers[at]?.[column] ?? at))),
    ])
    const files = new Map([
      ['methodology.json', JSON.stringify(methodology)],
      ['areas.csv', csv([places, ...areas])],
      ['indicators.csv', csv([header, ...described])],
      ['values.csv', csv([['area_code', ...used], ...values])],
    ])
    return valueOf(readPackageTexts(seal(new Map([['datapackage.json', ''], ...files]))))
  })

const bytes = (it: string): Uint8Array => new TextEncoder().encode(it)

function roundTrip(before: Package, index?: string): Package {
  const { iData, iMeta } = valueOf(toCoinr(before, index))
  const log = createProblemLog()
  const after = fromCoinr(bytes(iData), bytes(iMeta), { name: 'again', title: 'Again' }, log)
  expect(log.problems()).toEqual([])
  return valueOf(readPackageTexts(after?.texts ?? new Map<string, string>()))
}

test('fromCoinr(toCoinr(package)) has the same areas, indicators, values and method', () => {
  fc.assert(
    fc.property(packages, (before) => {
      const [was, is] = [toSnapshot(before), toSnapshot(roundTrip(before))]
      expect({ ...is, dataset: null }).toEqual({ ...was, dataset: null })
    }),
    { numRuns: 150 },
  )
})

test('toCoinr: every name and unit can be a name in R, and no two are the same', () => {
  fc.assert(
    fc.property(packages, (before) => {
      const { iData, iMeta } = valueOf(toCoinr(before, undefined))
      const [header = [], ...rows]: string[][] = parse(iData)
      const names = [...header, ...rows.map(([unit = '']) => unit)]
      expect(names.filter((name) => !/^[A-Za-z]\w*$/.test(name) || /^(NA|T|TRUE|if)$/.test(name))).toEqual([])
      expect(new Set(names).size).toBe(names.length)
      const described = parse(iMeta)
        .slice(1)
        .map(([, iCode]) => iCode)
      expect(described).toEqual(expect.arrayContaining(header.slice(2)))
    }),
    { numRuns: 50 },
  )
})

test('toCoinr writes the areas’ index, and says that small areas are left out', () => {
  const before = valueOf(readPackageTexts(seal(tinyPackage())))
  const { iData, iMeta, leftOut } = valueOf(toCoinr(before, undefined))
  expect(iData.split('\n').slice(0, 3)).toEqual([
    'uCode,uName,district_code,district_name,region_code,region_name,population,longitude,latitude,area_km2,pubs,halls',
    'A1,Abbey,D1,North,R1,East,1000,0.5,51.5,1.5,1,2.5',
    'A2,"Bree, Upper",D1,North,R1,East,1100,0.6,51.5,2,2,2',
  ])
  expect(iData).toContain('\nA4,Dale,D2,South,R2,West,1300,NA,NA,NA,4,NA\n')
  expect(iMeta).toContain('\n1,pubs,pubs_2,-1,1,Indicator,Pubs,pubs,')
  expect(iMeta).toContain('\n2,pubs_2,cni,1,100,Aggregate,Domain pubs,score,')
  expect(iMeta).toContain('\n3,cni,NA,1,1,Aggregate,Index cni,score,')
  expect(iMeta).toContain('\nNA,population,NA,NA,NA,Denominator,population,,\n')
  expect(leftOut[0]).toBe('IMD is left out: it is measured on small areas, and COINr has one kind of unit.')
  expect(toCoinr(before, 'imd').ok).toBe(false)
  const { methodology, tables } = roundTrip(before, 'cni')
  expect(methodology.indices).toEqual(before.methodology.indices.slice(0, 1))
  expect(tables.get('areas')).toEqual(before.tables.get('areas'))
})

test('toCoinr keeps that places are invented', () => {
  const invented = seal(tinyPackage(), (description) => Object.assign(description, { invented: true }))
  expect(roundTrip(valueOf(readPackageTexts(invented))).identity.invented).toBe(true)
})
