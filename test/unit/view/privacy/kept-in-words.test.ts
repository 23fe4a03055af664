import { expect, it } from 'vitest'
import { keptInWords } from '#lib/view/privacy/kept-in-words.ts'

it('keptInWords(row) says the time and since when', () => {
  expect(keptInWords({ kept: { months: 6 }, since: 'after closing' })).toBe('6 months after closing')
  expect(keptInWords({ kept: { days: 1 }, since: 'after it expired' })).toBe('1 day after it expired')
  expect(keptInWords({ kept: { hours: 12 }, since: 'later' })).toBe('12 hours later')
})
