import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { londonMoment, londonTime, momentInLondon } from '#lib/consultation/consultation/london-moment.ts'

describe('momentInLondon(text)', () => {
  test.each([
    ['2027-01-29T17:00', '2027-01-29T17:00:00.000Z'],
    ['2027-06-01T09:00', '2027-06-01T08:00:00.000Z'],
    ['2027-03-28T00:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T02:00', '2027-03-28T01:00:00.000Z'],
    ['2026-10-25T00:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25T02:00', '2026-10-25T02:00:00.000Z'],
  ])('%s is %s', (text, moment) => {
    expect(momentInLondon(text)?.toISOString()).toBe(moment)
  })

  test('takes the first of the two hours when the clocks go back', () => {
    expect(momentInLondon('2026-10-25T01:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  test.each([
    '2027-03-28T01:00',
    '2027-03-28T01:59',
    '2027-02-29T12:00',
    '2027-13-01T12:00',
    '2027-01-01T24:30',
  ])('knows no moment for %s, which no clock in England shows', (text) => {
    expect(momentInLondon(text)).toBeNull()
  })

  test('undoes londonTime(moment), but for the hour that comes twice', () => {
    const minute = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 })
    fc.assert(
      fc.property(minute, (minutes) => {
        const moment = new Date(minutes * 60_000)
        const back = momentInLondon(londonTime(moment))
        const early = moment.getTime() - (back?.getTime() ?? Number.NaN)
        expect([0, 3_600_000]).toContain(early)
        if (early > 0) expect(moment.getUTCMonth()).toBe(9)
      }),
    )
  })
})

describe('londonMoment', () => {
  test.each(['', '29/01/2027', '2027-01-29', '2027-01-29T17:00Z', '2027-03-28T01:30', '2027-02-30T10:00'])(
    'refuses %j with what to do',
    (text) => {
      const { success, error } = londonMoment.safeParse(text)
      expect(success).toBe(false)
      expect(error?.issues[0]?.message).toMatch(/^Enter /)
    },
  )
})
