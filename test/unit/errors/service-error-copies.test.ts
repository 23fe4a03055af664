import { expect, test, vi } from 'vitest'
import { ServiceError } from '#lib/errors/service-error.ts'

test('A ServiceError is known by every copy of its module, and nothing else is taken for one', async () => {
  vi.resetModules()
  const copy = await import('#lib/errors/service-error.ts')
  expect(copy.ServiceError).not.toBe(ServiceError)
  const thrown = new copy.ServiceError({ kind: 'Unavailable', message: 'away', retryAfter: 5 })
  expect(thrown).toBeInstanceOf(ServiceError)
  const named = Object.assign(new Error('x'), { name: 'ServiceError' })
  for (const other of [new Error('x'), named, { name: 'ServiceError', refusal: {} }, null]) {
    expect(other instanceof ServiceError).toBe(false)
  }
})
