import { describe, expect, test } from 'vitest'
import { formatMoment } from '#lib/view/format/format-moment.ts'

describe('formatMoment(moment)', () => {
  test.each([
    ['2027-01-29T17:00:00Z', '5pm on Friday 29 January 2027'],
    ['2026-07-01T08:30:00Z', '9:30am on Wednesday 1 July 2026'],
    ['2026-06-30T23:00:00Z', 'midnight on Wednesday 1 July 2026'],
    ['2026-12-01T12:00:00Z', 'midday on Tuesday 1 December 2026'],
    ['2026-12-01T12:05:00Z', '12:05pm on Tuesday 1 December 2026'],
    ['2026-12-01T00:05:00Z', '12:05am on Tuesday 1 December 2026'],
  ])('%s is %s', (moment, words) => {
    expect(formatMoment(new Date(moment))).toBe(words)
  })

  test('follows the clocks as they go forward and back', () => {
    const at = (moment: string) => formatMoment(new Date(moment)).split(' on ')[0]
    expect([at('2027-03-28T00:59:59.999Z'), at('2027-03-28T01:00:00Z')]).toEqual(['12:59am', '2am'])
    expect([at('2026-10-25T00:59:59.999Z'), at('2026-10-25T01:00:00Z')]).toEqual(['1:59am', '1am'])
  })
})
