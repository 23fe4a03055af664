import { expect, test } from 'vitest'
import { ServiceError } from '#lib/errors/service-error.ts'
import { unlessAway } from '#lib/errors/unless-away.ts'

test('unlessAway(asking, otherwise) is the answer, or the other thing while the database is away', async () => {
  const away = new ServiceError({ kind: 'Unavailable', message: 'away', retryAfter: 30 })
  expect(await unlessAway(Promise.resolve('an answer'), null)).toBe('an answer')
  expect(await unlessAway(Promise.reject(away), null)).toBeNull()
})

test('unlessAway(asking, otherwise) throws every other error', async () => {
  const none = new ServiceError({ kind: 'NotFound', message: 'There is none.' })
  await expect(unlessAway(Promise.reject(none), null)).rejects.toBe(none)
})
