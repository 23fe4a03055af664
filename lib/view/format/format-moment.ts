const inLondon = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})

/**
 * A moment as the date and time it is in England.
 *
 * Throws RangeError for a date that is none.
 * Example: `formatMoment(new Date('2026-07-01T10:05:00Z'))` is "1 July 2026 at 11:05".
 */
export const formatMoment = (moment: Date): string => inLondon.format(moment)
