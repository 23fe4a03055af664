import { expect, test } from 'vitest'
import { verdict } from '#lib/view/areas/verdict.ts'

const needs = (rank: number) => ({ prose: 'community needs', rank, lastInside: 743 })
const deprivation = (rank: number) => ({ prose: 'deprivation', rank, lastInside: 742 })

test('verdict says which test is missed and by how much', () => {
  expect(verdict([needs(794), deprivation(358)])).toBe(
    'It meets one test of two. It misses community needs by 51 places.',
  )
  expect(verdict([needs(744), deprivation(900)])).toBe(
    'It meets neither test. It misses community needs by 1 place and deprivation by 158 places.',
  )
})

test('verdict of a listed area says how close it is where it is closest', () => {
  expect(verdict([needs(417), deprivation(312)])).toBe(
    'It meets both tests, 326 places inside on community needs.',
  )
  expect(verdict([needs(1), deprivation(742)])).toBe(
    'It meets both tests, the last place inside on deprivation.',
  )
})

test('verdict does not call missing data a missed test', () => {
  expect(verdict([needs(1), deprivation(Number.NaN)])).toBe(
    'There is not enough data for deprivation, so it cannot be on the list.',
  )
})

test('verdict speaks of a single test and of three', () => {
  expect(verdict([needs(743)])).toBe('It meets the test, the last place inside on community needs.')
  expect(verdict([needs(800)])).toBe('It misses community needs by 57 places.')
  expect(verdict([needs(1), deprivation(1), { prose: 'health', rank: 20, lastInside: 10 }])).toBe(
    'It meets two tests of three. It misses health by 10 places.',
  )
})
