import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { evenly } from '#lib/auth/sign-in/evenly.ts'

/** Work that takes so many milliseconds of the clock. */
const lasting = (milliseconds: number) => () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** The millisecond of the clock at which somebody is answered for whom there was this to do. */
async function answeredAfter(work: () => Promise<void>): Promise<number> {
  const begun = Date.now()
  let ended = NaN
  const answer = evenly(work).then(() => {
    ended = Date.now()
  })
  await vi.runAllTimersAsync()
  await answer
  return ended - begun
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('F80: answers at the same millisecond where nothing was to do and where a letter was written', async () => {
  const unknown = await answeredAfter(() => Promise.resolve())
  expect(unknown).toBeGreaterThan(100)
  for (const took of [1, 20, unknown - 1]) expect(await answeredAfter(lasting(took))).toBe(unknown)
})

it('waits for work that takes longer, and passes on what went wrong', async () => {
  expect(await answeredAfter(lasting(5000))).toBe(5000)
  vi.useRealTimers()
  await expect(evenly(() => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
})
