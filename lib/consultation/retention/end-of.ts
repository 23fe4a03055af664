import type { KeptFor } from './retention-rules.ts'

/**
 * The moment before which things are too old to be kept. Months are calendar months in UTC; where one has no such day, its
 * last day counts, so that nothing is kept longer than was said.
 *
 * Example: on 31 August `endOf({ months: 6 }, now)` is 28 February, at the same time of day.
 */
export function endOf(kept: KeptFor, now: Date): Date {
  if ('hours' in kept) return new Date(now.getTime() - kept.hours * 3_600_000)
  if ('days' in kept) return new Date(now.getTime() - kept.days * 86_400_000)
  const end = new Date(now)
  end.setUTCDate(1)
  end.setUTCMonth(end.getUTCMonth() - kept.months)
  const daysOfMonth = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
  end.setUTCDate(Math.min(now.getUTCDate(), daysOfMonth))
  return end
}
