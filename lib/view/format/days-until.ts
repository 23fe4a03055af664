const inLondon = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/London' })

/** The number of a day in England, counted from 1970. */
const dayNumber = (moment: Date): number => Date.parse(`${inLondon.format(moment)}T00:00:00Z`) / 86_400_000

/**
 * How many times midnight passes in England until a moment: 0 = still today, 1 = tomorrow; below 0 when it is past.
 *
 * Example: from 23:59 to 00:01 of the next day it is 1, though only two minutes pass.
 */
export const daysUntil = (moment: Date, now: Date): number => dayNumber(moment) - dayNumber(now)
