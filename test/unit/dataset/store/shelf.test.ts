import { describe, expect, test } from 'vitest'
import { createShelf } from '#lib/dataset/store/shelf.ts'

/** A shelf that notes what was fetched for it. */
function watched(room: number) {
  const shelf = createShelf<{ name: string }>(room)
  const fetched: string[] = []
  const take = (name: string) =>
    shelf.take(name, () => {
      fetched.push(name)
      return Promise.resolve({ name })
    })
  return { shelf, fetched, take }
}

describe('createShelf(room)', () => {
  test('fetches a thing once, also for those who ask while it is being fetched', async () => {
    const { fetched, take } = watched(2)
    const [first, second] = await Promise.all([take('a'), take('a')])
    expect(second).toBe(first)
    expect(await take('a')).toBe(first)
    expect(fetched).toEqual(['a'])
  })

  test('makes room by forgetting what was used longest ago', async () => {
    const { fetched, take } = watched(2)
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await take(name)
    expect(fetched).toEqual(['a', 'b', 'c', 'b'])
  })

  test('does not keep a failure, and forgets nothing for it', async () => {
    const { shelf, fetched, take } = watched(2)
    await take('a')
    await take('b')
    for (const name of ['x', 'y', 'z'])
      await expect(shelf.take(name, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await take('a')
    await take('b')
    expect(fetched).toEqual(['a', 'b'])
    expect(await take('x')).toEqual({ name: 'x' })
  })
})
