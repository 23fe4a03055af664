import { expect, test } from 'vitest'
import { formatDate } from '#lib/view/format/format-date.ts'
import { joinWords } from '#lib/view/format/join-words.ts'
import { placesFromCut } from '#lib/view/format/places-from-cut.ts'
import { rankPhrase } from '#lib/view/format/rank-phrase.ts'
import { withArticle } from '#lib/view/format/with-article.ts'

test('rankPhrase(794, 7433) says out of how many and which end is the most need', () => {
  expect(rankPhrase(794, 7433)).toBe('rank 794 of 7,433 (1 = most need)')
})

test('rankPhrase of an area without a score says so instead of a number', () => {
  expect(rankPhrase(Number.NaN, 7433)).toBe('no rank: not enough data')
})

test('placesFromCut counts places outside, inside, and the last one inside', () => {
  expect(placesFromCut(794, 743)).toBe('51 places outside')
  expect(placesFromCut(744, 743)).toBe('1 place outside')
  expect(placesFromCut(743, 743)).toBe('the last place inside')
  expect(placesFromCut(742, 743)).toBe('1 place inside')
  expect(placesFromCut(417, 743)).toBe('326 places inside')
  expect(placesFromCut(Number.NaN, 743)).toBe('not enough data')
})

test('joinWords says a list aloud', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(joinWords)).toEqual(['', 'a', 'a and b', 'a, b and c'])
})

test('withArticle chooses between a and an', () => {
  expect(['ward', 'area', 'neighbourhood'].map(withArticle)).toEqual(['a ward', 'an area', 'a neighbourhood'])
})

test('formatDate gives the date in England, summer time included', () => {
  expect(formatDate(new Date('2026-11-21T23:30:00Z'))).toBe('21 November 2026')
  expect(formatDate(new Date('2026-06-30T23:30:00Z'))).toBe('1 July 2026')
})
