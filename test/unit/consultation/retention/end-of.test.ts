import { describe, expect, it } from 'vitest'
import { endOf } from '#lib/consultation/retention/end-of.ts'

const end = (kept: Parameters<typeof endOf>[0], now: string) => endOf(kept, new Date(now)).toISOString()

describe('endOf(kept, now)', () => {
  it('goes back hours and days of 24 hours', () => {
    expect(end({ hours: 12 }, '2026-10-25T06:00:00Z')).toBe('2026-10-24T18:00:00.000Z')
    expect(end({ days: 30 }, '2026-03-31T10:00:00Z')).toBe('2026-03-01T10:00:00.000Z')
  })

  it('goes back calendar months, to the last day where there is no such day', () => {
    expect(end({ months: 6 }, '2026-11-22T03:04:05.006Z')).toBe('2026-05-22T03:04:05.006Z')
    expect(end({ months: 6 }, '2026-03-15T00:00:00Z')).toBe('2025-09-15T00:00:00.000Z')
    expect(end({ months: 6 }, '2026-08-31T12:00:00Z')).toBe('2026-02-28T12:00:00.000Z')
    expect(end({ months: 6 }, '2028-08-31T12:00:00Z')).toBe('2028-02-29T12:00:00.000Z')
  })
})
