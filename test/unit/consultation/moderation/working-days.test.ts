import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overdueBefore, workingDaysBetween } from '#lib/consultation/moderation/working-days.ts'

test('workingDaysBetween(since, now) counts neither weekends nor bank holidays, by the days of London', () => {
  const days = (since: string, now: string) => workingDaysBetween(new Date(since), new Date(now))
  expect(days('2026-11-20T15:00:00Z', '2026-11-23T08:00:00Z')).toBe(1)
  expect(days('2026-11-20T15:00:00Z', '2026-11-22T23:59:00Z')).toBe(0)
  expect(days('2026-12-24T12:00:00Z', '2026-12-29T12:00:00Z')).toBe(1)
  // In summer the day begins in London at 23:00 UTC of the day before.
  expect(days('2026-07-06T22:59:00Z', '2026-07-06T23:01:00Z')).toBe(1)
})

test('overdueBefore(now, days) is the moment that workingDaysBetween agrees with', () => {
  const moment = fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2027-12-31'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 0, max: 20 * 24 * 60 }),
      fc.integer({ min: 0, max: 5 }),
      (now, ago, days) => {
        const since = new Date(now.getTime() - ago * 60_000)
        expect(since < overdueBefore(now, days)).toBe(workingDaysBetween(since, now) > days)
      },
    ),
  )
})
