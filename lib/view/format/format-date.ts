const inLondon = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
})

/**
 * A moment as the date it is in England.
 *
 * Throws RangeError for a date that is none.
 * Example: `formatDate(new Date('2026-11-21T23:30:00Z'))` is "21 November 2026".
 */
export const formatDate = (moment: Date): string => inLondon.format(moment)
