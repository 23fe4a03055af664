import { describe, expect, test } from 'vitest'
import { createShelf } from '#lib/dataset/store/shelf.ts'

describe('createShelf(room)', () => {
  test('fetches a thing once, also for those who ask while it is being fetched', async () => {
    const shelf = createShelf<object>(2)
    let fetched = 0
    const fetch = () => Promise.resolve({ number: ++fetched })
    const [first, second] = await Promise.all([shelf.take('a', fetch), shelf.take('a', fetch)])
    expect(second).toBe(first)
    expect(fetched).toBe(1)
  })

  test('makes room by forgetting what was used longest ago', async () => {
    const shelf = createShelf<string>(2)
    const fetched: string[] = []
    const take = (name: string) =>
      shelf.take(name, () => {
        fetched.push(name)
        return Promise.resolve(name)
      })
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await take(name)
    expect(fetched).toEqual(['a', 'b', 'c', 'b'])
  })

  test('does not keep a failure', async () => {
    const shelf = createShelf<string>(2)
    await expect(shelf.take('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await shelf.take('a', () => Promise.resolve('yes'))).toBe('yes')
  })
})
