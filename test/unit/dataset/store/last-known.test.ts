import { expect, test } from 'vitest'
import { lastKnown } from '#lib/dataset/store/last-known.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

const away = new ServiceError({ kind: 'Unavailable', message: 'away', retryAfter: 30 })

/** A question that is answered so, one after the other. */
const answering = (...answers: readonly (string | Error)[]) => {
  const left = [...answers]
  return lastKnown(() => {
    const next = left.shift() ?? 'no more'
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next)
  })
}

test('lastKnown(ask) gives the last answer while the database is away, and asks each time', async () => {
  const ask = answering('one', away, 'two', away, away, 'three')
  const told = []
  for (let time = 0; time < 6; time++) told.push(await ask())
  expect(told).toEqual(['one', 'one', 'two', 'two', 'two', 'three'])
})

test('lastKnown(ask) throws what it was told when nothing is known yet, or when it is something else', async () => {
  const ask = answering(away, 'one', new Error('a fault'))
  await expect(ask()).rejects.toBe(away)
  expect(await ask()).toBe('one')
  await expect(ask()).rejects.toThrow('a fault')
})
