import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'
import { foldText } from '#lib/view/areas/fold-text.ts'
import { searchAreas } from '#lib/view/areas/search-areas.ts'

const places = [
  ['Hartburn', 'Stockton-on-Tees', 'R1'],
  ['Victoria', 'Hartlepool', 'R1'],
  ['Hart', 'Hartlepool', 'R1'],
  ['St John’s', 'Kirklees', 'R2'],
  ['East Hart', 'Luton', 'R2'],
  ['Victoria', 'Newport', 'R2'],
] as const

const { areas: blank } = makeSnapshot({
  methodology: makeMethodology([makeIndex({ a: ['x'] })]),
  indicators: [{ code: 'x', values: places.map((_, at) => at) }],
  areas: places.length,
})
const areas = {
  ...blank,
  names: places.map(([name]) => name),
  districtNames: places.map(([, district]) => district),
  regionCodes: places.map(([, , region]) => region),
}
const find = (text: string, region = '') =>
  searchAreas(areas, { text, region }).map(
    (at) => `${areas.names[at] ?? ''}, ${areas.districtNames[at] ?? ''}`,
  )

test('searchAreas puts the name itself first, then names that begin so, then others', () => {
  expect(find('hart')).toEqual([
    'Hart, Hartlepool',
    'Hartburn, Stockton-on-Tees',
    'East Hart, Luton',
    'Victoria, Hartlepool',
  ])
})

test('searchAreas takes name and district together', () => {
  expect(find('victoria hartlepool')).toEqual(['Victoria, Hartlepool'])
  expect(find('Victoria, Hartlepool')).toEqual(['Victoria, Hartlepool'])
})

test('searchAreas does not mind capitals, apostrophes or hyphens', () => {
  expect(find('st johns')).toEqual(['St John’s, Kirklees'])
  expect(find("ST. JOHN'S")).toEqual(['St John’s, Kirklees'])
  expect(find('stockton on tees')).toEqual(['Hartburn, Stockton-on-Tees'])
})

test('searchAreas keeps to a region, and finds everything without a text', () => {
  expect(find('victoria', 'R2')).toEqual(['Victoria, Newport'])
  expect(find('')).toHaveLength(places.length)
  expect(find('', 'R9')).toEqual([])
})

test('searchAreas answers whatever is typed, each area at most once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const found = searchAreas(areas, { text, region: '' })
      expect(new Set(found).size).toBe(found.length)
    }),
  )
})

test('foldText of St. John’s & Hŵl is what people type', () => {
  expect(foldText('St. John’s & Hŵl')).toBe('st johns and hwl')
})
