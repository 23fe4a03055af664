import fc from 'fast-check'
import { expect, test } from 'vitest'
import { counted } from '#lib/view/format/counted.ts'
import { formatChange } from '#lib/view/format/format-change.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import { formatMeasured } from '#lib/view/format/format-measured.ts'
import { formatPercent } from '#lib/view/format/format-percent.ts'
import { formatShare, formatShareExactly } from '#lib/view/format/format-share.ts'
import { peopleInProse } from '#lib/view/format/people-in-prose.ts'
import { pointsFromCut } from '#lib/view/format/points-from-cut.ts'

test('formatCount(7433) puts a comma between thousands', () => {
  expect(formatCount(7433)).toBe('7,433')
  expect(formatCount(1_000_000)).toBe('1,000,000')
})

test('formatCount shows a true minus, a dash for a missing number and no minus for nothing', () => {
  expect(formatCount(-24)).toBe('\u221224')
  expect(formatCount(Number.NaN)).toBe('–')
  expect(formatCount(-0)).toBe('0')
  expect(formatDecimal(-0.04, 1)).toBe('0.0')
})

test('formatDecimal keeps the number of decimals asked for and refuses a number of them that makes no sense', () => {
  expect(formatDecimal(113.3, 2)).toBe('113.30')
  expect(() => formatDecimal(1, -1)).toThrow(RangeError)
  expect(() => formatDecimal(1, 1.5)).toThrow(RangeError)
})

test('formatChange always says the sign, and none for no change', () => {
  expect([39, -24, 0].map(formatChange)).toEqual(['+39', '\u221224', '0'])
})

test('formatPercent shows a cut-off as it was set', () => {
  expect([0.1, 0.107, 0.5, 0.001, 1].map((share) => formatPercent(share))).toEqual([
    '10%',
    '10.7%',
    '50%',
    '0.1%',
    '100%',
  ])
})

test('formatShare rounds to whole percentages', () => {
  expect([0, 1 / 3, 0.225225, 2 / 3, 1].map(formatShare)).toEqual(['0%', '33%', '23%', '67%', '100%'])
  expect(formatShareExactly(0.225225)).toBe('22.5%')
})

test('formatShare never shows some as nothing or less than all as all', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }),
      (share) => !['0%', '100%'].includes(formatShare(share)),
    ),
  )
})

test('peopleInProse keeps three figures', () => {
  expect(
    [2_643_512, 281_950, 8583, 912, 12_345_678, 999_999, 1_100_000, 120_000_000, 0].map(peopleInProse),
  ).toEqual([
    '2.64 million',
    '282,000',
    '8,580',
    '912',
    '12.3 million',
    '1 million',
    '1.1 million',
    '120 million',
    '0',
  ])
})

test('counted gives the noun its form', () => {
  expect(counted(1, 'ward')).toBe('1 ward')
  expect(counted(0, 'ward')).toBe('0 wards')
  expect(counted(1200, 'ward')).toBe('1,200 wards')
  expect(counted(2, 'person', 'people')).toBe('2 people')
})

test('pointsFromCut says how many points are missing or to spare, and never that a distance is none', () => {
  expect(pointsFromCut(111.5, 113.3)).toBe('1.8 points short')
  expect(pointsFromCut(120, 113.3)).toBe('6.7 points to spare')
  expect(pointsFromCut(1, 1.0004)).toBe('0.0004 points short')
  expect(pointsFromCut(5, 5)).toBe('exactly the score needed')
  expect(pointsFromCut(Number.NaN, 5)).toBe('')
})

test('formatMeasured shows about three digits', () => {
  const values = [0.0123, 1.234, 12.34, 1234.5, 7, Number.NaN]
  expect(values.map(formatMeasured)).toEqual(['0.012', '1.23', '12.3', '1,235', '7', '–'])
})
