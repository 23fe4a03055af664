/** Bank holidays in England and Wales (gov.uk/bank-holidays), as dates in London. */
const bankHolidays: ReadonlySet<string> = new Set([
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31'],
  ...['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03'],
  ...['2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
])

const londonDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const londonHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})

const day = 86_400_000

/** A day without a time, as UTC midnight of the same date. */
const dateOf = (moment: Date): number => Date.parse(`${londonDate.format(moment)}T00:00:00Z`)

const isWorkingDay = (date: number): boolean => {
  const weekday = new Date(date).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !bankHolidays.has(new Date(date).toISOString().slice(0, 10))
}

/** The moment at which a date begins in London: midnight UTC, or an hour earlier in summer. */
const beginningInLondon = (date: number): Date =>
  new Date(londonHour.format(new Date(date)) === '00' ? date : date - day / 24)

/**
 * How many working days (Monday to Friday without bank holidays, in London) have come since the day of a moment.
 *
 * Example: from Friday afternoon to Monday morning is 1; within one day it is 0.
 */
export function workingDaysBetween(since: Date, now: Date): number {
  let days = 0
  for (let date = dateOf(since) + day; date <= dateOf(now); date += day) if (isWorkingDay(date)) days++
  return days
}

/**
 * What has waited since before this moment is overdue: more than `days` working days have come since.
 *
 * For every moment m: `workingDaysBetween(m, now) > days` exactly when m is before it.
 */
export function overdueBefore(now: Date, days: number): Date {
  let date = dateOf(now)
  for (let passed = 0; ; date -= day) {
    if (isWorkingDay(date)) passed++
    if (passed > days) return beginningInLondon(date)
  }
}
