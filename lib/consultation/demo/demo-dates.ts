import { londonTime, momentInLondon } from '#lib/consultation/consultation/london-moment.ts'

const day = 86_400_000

/** A time of day in England, some days from a moment. */
function on(now: Date, days: number, time: string): Date {
  const date = londonTime(new Date(now.getTime() + days * day)).slice(0, 10)
  const moment = momentInLondon(`${date}T${time}`)
  if (moment === null) throw new Error(`clocks in England do not show ${time} on ${date}`)
  return moment
}

/**
 * When the demonstration's consultation was signed off, opened and closes, so that it is open at its first start and for
 * eight weeks after: signed off and opened in working hours, closing at five in the afternoon.
 */
export const demoDates = (now: Date) => ({
  signedOffAt: on(now, -16, '14:00'),
  opensAt: on(now, -14, '09:00'),
  closesAt: on(now, 56, '17:00'),
})
