import { describe, expect, test } from 'vitest'
import { createRecent } from '#lib/dataset/store/recent.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

const away = () =>
  Promise.reject(new ServiceError({ kind: 'Unavailable', message: 'No database.', retryAfter: 30 }))
const gone = () => Promise.reject(new ServiceError({ kind: 'NotFound', message: 'No such dataset.' }))

describe('createRecent(milliseconds, room)', () => {
  test('asks once within its time, and again afterwards', async () => {
    let asked = 0
    const ask = () => Promise.resolve(`answer ${++asked}`)
    const patient = createRecent(60_000, 10)
    expect(await Promise.all([patient('a', ask), patient('a', ask), patient('b', ask)])).toEqual([
      'answer 1',
      'answer 1',
      'answer 2',
    ])
    const hasty = createRecent(0, 10)
    expect([await hasty('a', ask), await hasty('a', ask)]).toEqual(['answer 3', 'answer 4'])
  })

  test('goes on giving the last answer while the database is away', async () => {
    const recent = createRecent(0, 10)
    await recent('a', () => Promise.resolve('first'))
    expect(await recent('a', away)).toBe('first')
    await expect(recent('b', away)).rejects.toMatchObject({ kind: 'Unavailable' })
  })

  test('forgets an answer that is not true any more', async () => {
    const recent = createRecent(0, 10)
    await recent('a', () => Promise.resolve('first'))
    await expect(recent('a', gone)).rejects.toMatchObject({ kind: 'NotFound' })
    await expect(recent('a', away)).rejects.toMatchObject({ kind: 'Unavailable' })
  })

  test('has room for so many names only', async () => {
    const recent = createRecent(60_000, 2)
    for (const name of ['a', 'b', 'c']) await recent(name, () => Promise.resolve(name))
    expect(await recent('a', () => Promise.resolve('again'))).toBe('again')
    expect(await recent('c', () => Promise.resolve('again'))).toBe('c')
  })
})
