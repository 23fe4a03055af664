import { londonTime, momentInLondon } from '#lib/consultation/consultation/london-moment.ts'

const day = 86_400_000

/** A time of day in England on the first Monday, Tuesday … from some days after a moment on (Sunday is 0). */
function on(now: Date, days: number, weekday: number, time: string): Date {
  const date = new Date(`${londonTime(new Date(now.getTime() + days * day)).slice(0, 10)}T12:00:00Z`)
  while (date.getUTCDay() !== weekday) date.setUTCDate(date.getUTCDate() + 1)
  const moment = momentInLondon(`${date.toISOString().slice(0, 10)}T${time}`)
  if (moment === null) throw new Error(`clocks in England do not show ${time} on ${date.toISOString()}`)
  return moment
}

/**
 * When the demonstration's consultation was signed off, opened and closes, so that it is open at its first start and for
 * eight weeks after: opened on a Monday morning, signed off on the Thursday before, closing on a Friday at five.
 */
export function demoDates(now: Date) {
  const opensAt = on(now, -16, 1, '09:00')
  return {
    signedOffAt: on(opensAt, -4, 4, '14:00'),
    opensAt,
    closesAt: on(now, 56, 5, '17:00'),
  }
}
