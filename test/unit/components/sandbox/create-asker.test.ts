import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Reply } from '#components/sandbox/ask-server.ts'
import { createAsker, type Report } from '#components/sandbox/create-asker.ts'

/** A server that answers when the test says so, and what the asker told about it. */
function setUp() {
  const asked: { question: string; signal: AbortSignal; answer: (reply: Reply) => Promise<void> }[] = []
  const reports: Report<string>[] = []
  const asker = createAsker<string>(
    (question, signal) =>
      new Promise((resolve) => {
        const answer = async (reply: Reply) => {
          resolve(reply)
          await vi.advanceTimersByTimeAsync(0)
        }
        asked.push({ question, signal, answer })
      }),
    (report) => reports.push(report),
  )
  const kinds = () => reports.map(({ kind }) => kind)
  const waits = () => reports.flatMap((report) => (report.kind === 'waiting' ? [report.seconds] : []))
  return { asker, asked, reports, kinds, waits }
}

const problems: Reply = { kind: 'answer', answer: { kind: 'problems', problems: [] } }
const later = (after: number | null): Reply => ({ kind: 'later', after, offline: false })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('an answer within 300 ms comes without a word about waiting', async () => {
  const { asker, asked, kinds } = setUp()
  asker.ask('a')
  await vi.advanceTimersByTimeAsync(299)
  await asked[0]?.answer(problems)
  await vi.advanceTimersByTimeAsync(1000)
  expect(kinds()).toEqual(['answer'])
})

test('after 300 ms one is told that it takes a while', async () => {
  const { asker, kinds } = setUp()
  asker.ask('a')
  await vi.advanceTimersByTimeAsync(300)
  expect(kinds()).toEqual(['slow'])
})

test('a new question aborts the one before, whose answer is dropped', async () => {
  const { asker, asked, reports } = setUp()
  asker.ask('a')
  asker.ask('b')
  expect(asked[0]?.signal.aborted).toBe(true)
  await asked[1]?.answer(problems)
  await asked[0]?.answer(problems)
  expect(reports).toMatchObject([{ kind: 'answer', question: 'b' }])
})

test('what has to wait is counted down by the second and asked again', async () => {
  const { asker, asked, waits, kinds } = setUp()
  asker.ask('a')
  await asked[0]?.answer(later(3))
  await vi.advanceTimersByTimeAsync(2999)
  expect(waits()).toEqual([3, 2, 1])
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  await asked[1]?.answer(problems)
  expect(asked.map(({ question }) => question)).toEqual(['a', 'a'])
  expect(kinds().at(-1)).toBe('answer')
})

test('without a word from the server the wait doubles, up to a minute, and a new question starts afresh', async () => {
  const { asker, asked, waits } = setUp()
  asker.ask('a')
  for (let attempt = 0; attempt < 6; attempt++) {
    await asked[attempt]?.answer(later(null))
    await vi.advanceTimersByTimeAsync(60_000)
  }
  const firsts = waits().filter((seconds, at) => at === 0 || seconds > (waits()[at - 1] ?? 0))
  expect(firsts).toEqual([5, 10, 20, 40, 60, 60])
  asker.ask('b')
  await asked.at(-1)?.answer(later(null))
  expect(waits().at(-1)).toBe(5)
})

test('retry does not wait any longer; stop forgets everything', async () => {
  const { asker, asked, reports } = setUp()
  asker.retry()
  expect(asked).toHaveLength(0)
  asker.ask('a')
  await asked[0]?.answer(later(30))
  asker.retry()
  expect(asked).toHaveLength(2)
  const told = reports.length
  asker.stop()
  await asked[1]?.answer(problems)
  await vi.advanceTimersByTimeAsync(100_000)
  expect(reports).toHaveLength(told)
})
