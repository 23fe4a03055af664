import { z } from 'zod'

const inLondon = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

/** What a clock in England shows at a moment, as a form says it: "2027-01-29T17:00". */
export const londonTime = (moment: Date): string => inLondon.format(moment).replace(' ', 'T')

const hour = 3_600_000

/**
 * The moment at which a clock in England shows a date and time; null when there is none, because the clocks go forward
 * over it or the calendar does not have it. An hour that comes twice in autumn is the first of the two.
 *
 * Example: `momentInLondon('2027-06-01T09:00')` is 08:00 in UTC.
 */
export function momentInLondon(text: string): Date | null {
  const asUtc = new Date(`${text}:00Z`)
  if (Number.isNaN(asUtc.getTime())) return null
  const candidates = [new Date(asUtc.getTime() - hour), asUtc]
  return candidates.find((moment) => londonTime(moment) === text) ?? null
}

/** A date and time in England as a form sends it, "2027-01-29T17:00", read as a moment. */
export const londonMoment = z
  .string()
  .regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/, 'Enter a date and a time, such as 29 January 2027 at 17:00')
  .transform((text, context) => {
    const moment = momentInLondon(text)
    if (moment !== null) return moment
    context.addIssue({
      code: 'custom',
      message: 'Enter a time that there is: clocks in England never show this one',
    })
    return z.NEVER
  })
