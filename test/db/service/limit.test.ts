import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeDatabase, db, useDatabase } from '#lib/db/database.ts'
import { setClockOffset } from '#lib/service/clock.ts'
import { countTry } from '#lib/service/limit/count-try.ts'
import { limitKey } from '#lib/service/limit/limit-key.ts'
import { freshDatabase } from '#test/support/database.ts'

const database = freshDatabase()

afterEach(() => {
  vi.useRealTimers()
  setClockOffset(0)
})

describe('countTry', () => {
  it('G12: allows exactly 50 of 200 tries that come at once', async () => {
    const limit = { name: 'burst', most: 50, seconds: 600 }
    const all = await Promise.all(Array.from({ length: 200 }, () => countTry(limit, '192.0.2.1')))
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(50)
    expect(all.map(({ count }) => count).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 200 }, (_, at) => at + 1),
    )
    expect(all.every(({ retryAfter }) => retryAfter >= 1 && retryAfter <= 600)).toBe(true)
  })

  it('F114, G12: goes on counting on a server whose clock is an hour ahead of the database', async () => {
    const limit = { name: 'skewed', most: 3, seconds: 600 }
    for (const count of [1, 2]) expect(await countTry(limit, 'a')).toMatchObject({ count, allowed: true })
    const hour = 3_600_000
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hour })
    setClockOffset(-hour)
    expect(await countTry(limit, 'a')).toMatchObject({ count: 3, allowed: true })
    const refused = await countTry(limit, 'a')
    expect(refused).toMatchObject({ count: 4, allowed: false })
    expect(refused.retryAfter).toBeLessThanOrEqual(600)
    vi.useRealTimers()
    setClockOffset(0)
    expect(await countTry(limit, 'a')).toMatchObject({ count: 5, allowed: false })
  })

  it('counts each client and each kind of try by itself', async () => {
    const one = { name: 'one', most: 1, seconds: 600 }
    expect(await countTry(one, 'a')).toMatchObject({ count: 1, allowed: true })
    expect(await countTry(one, 'a')).toMatchObject({ count: 2, allowed: false })
    expect(await countTry(one, 'b')).toMatchObject({ count: 1, allowed: true })
    expect(await countTry({ ...one, name: 'two' }, 'a')).toMatchObject({ count: 1, allowed: true })
  })

  it('G18: stores no address', async () => {
    await countTry({ name: 'three', most: 1, seconds: 600 }, '203.0.113.77')
    const rows = await db().limitCounter.findMany()
    expect(JSON.stringify(rows.map(({ key }) => key))).not.toContain('203.0.113')
  })

  it('says that the service is not available without a database', async () => {
    await closeDatabase()
    useDatabase('postgresql://nobody@127.0.0.1:9/none')
    await expect(countTry({ name: 'four', most: 1, seconds: 1 }, 'a')).rejects.toMatchObject({
      kind: 'Unavailable',
    })
    await closeDatabase()
    useDatabase(database.url)
  })
})

describe('limitKey', () => {
  it('is another one on another day', () => {
    const key = limitKey('192.0.2.1', new Date('2026-11-22T23:59:59Z'))
    expect(limitKey('192.0.2.1', new Date('2026-11-22T00:00:00Z'))).toBe(key)
    expect(limitKey('192.0.2.1', new Date('2026-11-23T00:00:00Z'))).not.toBe(key)
  })
})
