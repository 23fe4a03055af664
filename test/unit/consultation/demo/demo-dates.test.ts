import fc from 'fast-check'
import { expect, test } from 'vitest'
import { londonTime } from '#lib/consultation/consultation/london-moment.ts'
import { stageOf } from '#lib/consultation/consultation/stage-of.ts'
import { demoDates } from '#lib/consultation/demo/demo-dates.ts'

test('demoDates(now) opens before and closes weeks after any first start, in working hours in England', () => {
  const day = fc.date({ noInvalidDate: true, min: new Date('2026-01-01'), max: new Date('2036-01-01') })
  fc.assert(
    fc.property(day, (now) => {
      const dates = demoDates(now)
      const later = new Date(now.getTime() + 55 * 86_400_000)
      expect([now, later].map((moment) => stageOf({ ...dates, outcomePublishedAt: null }, moment))).toEqual([
        'open',
        'open',
      ])
      expect(londonTime(dates.opensAt)).toMatch(/T09:00$/)
      expect(londonTime(dates.closesAt)).toMatch(/T17:00$/)
      expect([dates.opensAt.getUTCDay(), dates.closesAt.getUTCDay()]).toEqual([1, 5])
      expect(dates.signedOffAt < dates.opensAt).toBe(true)
    }),
  )
})
