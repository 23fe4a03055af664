const inLondon = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})

/** The time of day as people say it: midnight, 9am, 9:30am, midday, 5pm. */
function timeOfDay(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return 'midnight'
  if (minute === 0 && hour === 12) return 'midday'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/**
 * A moment as the time, day and date it is in England.
 *
 * Throws RangeError for a date that is none.
 * Example: `formatMoment(new Date('2026-07-01T08:30:00Z'))` is "9:30am on Wednesday 1 July 2026".
 */
export function formatMoment(moment: Date): string {
  const parts = new Map(inLondon.formatToParts(moment).map(({ type, value }) => [type, value]))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  const time = timeOfDay(Number(of('hour')), Number(of('minute')))
  return `${time} on ${of('weekday')} ${of('day')} ${of('month')} ${of('year')}`
}
