import { expect, test } from 'vitest'
import { ServiceError } from '#lib/errors/service-error.ts'

test('new ServiceError carries the kind, the sentence and the cause', () => {
  const cause = new Error('ECONNREFUSED')
  const error = new ServiceError(
    { kind: 'Unavailable', message: 'Try again soon.', retryAfter: 5 },
    { cause },
  )
  expect(error).toBeInstanceOf(Error)
  expect({ kind: error.kind, message: error.message, cause: error.cause }).toEqual({
    kind: 'Unavailable',
    message: 'Try again soon.',
    cause,
  })
})

test('ServiceError.issues gives every problem, and none where the kind has none', () => {
  const issues = [
    { path: 'a', message: 'one' },
    { path: 'b', message: 'two' },
  ]
  expect(new ServiceError({ kind: 'Invalid', message: 'No.', issues }).issues).toEqual(issues)
  expect(new ServiceError({ kind: 'NotFound', message: 'No.' }).issues).toEqual([])
  expect(new ServiceError({ kind: 'Conflict', message: 'No.' }).issues).toEqual([])
})
