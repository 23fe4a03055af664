import { expect, test } from 'vitest'
import { daysUntil } from '#lib/view/format/days-until.ts'

test.each([
  ['the same evening', '2027-01-29T17:00:00Z', '2027-01-29T16:59:00Z', 0],
  ['two minutes over midnight in England in summer', '2026-06-30T23:01:00Z', '2026-06-30T22:59:00Z', 1],
  ['the day on which the clocks go forward', '2027-03-29T08:00:00Z', '2027-03-27T23:30:00Z', 2],
  ['the day on which the clocks go back', '2026-10-26T00:00:00Z', '2026-10-24T23:00:00Z', 1],
  ['yesterday', '2026-11-21T12:00:00Z', '2026-11-22T12:00:00Z', -1],
])('daysUntil(moment, now): %s', (_name, moment, now, days) => {
  expect(daysUntil(new Date(moment), new Date(now))).toBe(days)
})
