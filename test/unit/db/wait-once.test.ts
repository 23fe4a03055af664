import { afterEach, expect, test, vi } from 'vitest'
import { notBegun, waitOnce } from '#lib/db/wait-once.ts'
import { asRequest } from '#lib/telemetry/current-request.ts'

afterEach(() => vi.useRealTimers())

const inRequest = <Value>(work: () => Value) => asRequest({ id: 'one', route: '/' }, work)
const failing = (message: string) => () => Promise.reject(new Error(message))
const answered = () => Promise.resolve('an answer')

/** What a request is told by the next question, after the first one failed so. */
const nextAfter = (message: string, unanswered?: RegExp) =>
  inRequest(async () => {
    await expect(waitOnce(failing(message), unanswered)).rejects.toThrow(message)
    return waitOnce(answered).catch((error: unknown) => (error as Error).message)
  })

test.each([
  'Query read timeout',
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
])('waitOnce(ask) does not ask again after "%s"', async (message) => {
  expect(await nextAfter(message)).toBe(message)
})

test.each(['canceling statement due to lock timeout', 'Connection terminated unexpectedly', 'anything else'])(
  'waitOnce(ask) asks again after "%s", which is an answer',
  async (message) => {
    expect(await nextAfter(message)).toBe('an answer')
  },
)

test('waitOnce(ask, unanswered) tells a transaction that never began from one that was not answered at its end', async () => {
  const never = 'Transaction API error: Unable to start a transaction in the given time.'
  expect(await nextAfter(never, notBegun)).toBe(never)
  expect(await nextAfter('Query read timeout', notBegun)).toBe('an answer')
})

test('waitOnce(ask) asks again a while later: what a request started may outlive it', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  await inRequest(async () => {
    await expect(waitOnce(failing('Query read timeout'))).rejects.toThrow()
    vi.advanceTimersByTime(4999)
    await expect(waitOnce(answered)).rejects.toThrow('Query read timeout')
    vi.advanceTimersByTime(1)
    expect(await waitOnce(answered)).toBe('an answer')
  })
})

test('waitOnce(ask) always asks where no request is answered', async () => {
  await expect(waitOnce(failing('Query read timeout'))).rejects.toThrow()
  expect(await waitOnce(answered)).toBe('an answer')
})
