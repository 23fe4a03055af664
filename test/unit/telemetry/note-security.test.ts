import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteSecurity } from '#lib/telemetry/note-security.ts'
import { provideLogSender, writeLog } from '#lib/telemetry/write-log.ts'

const lines: string[] = []
beforeEach(() => {
  lines.length = 0
  vi.useFakeTimers()
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  provideLogSender(null)
})

describe('writeLog(level, event, facts)', () => {
  it('is one line that says when in UTC, where and what, whatever stands in it', () => {
    writeLog('warn', 'console', { message: 'a\n{"event":"forged"}\u2028\u001b[2J' })
    expect(lines).toHaveLength(1)
    expect(lines[0]?.trimEnd()).not.toMatch(/[\n\r]/)
    expect(lines[0]).not.toContain('\u001b')
    const line: unknown = JSON.parse(lines[0] ?? '')
    expect(line).toMatchObject({ level: 'warn', event: 'console', process: 'server' })
    expect(line).toHaveProperty('host')
    expect(line).toHaveProperty('time', new Date().toISOString())
  })

  it('hands every line to whoever sends them to another machine', () => {
    const sent: string[] = []
    provideLogSender((level, event, _time, line) => sent.push(level, event, line))
    writeLog('error', 'fault', { id: 'x' })
    expect(sent).toEqual(['error', 'fault', lines[0]?.trimEnd()])
  })
})

describe('noteSecurity(what, facts)', () => {
  it('writes every step of signing in', () => {
    for (let times = 0; times < 3; times++)
      noteSecurity('sign-in', { step: 'code', outcome: 'wrong', who: 'person 1' })
    expect(lines).toHaveLength(3)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'security', what: 'sign-in', outcome: 'wrong' })
  })

  it('writes a flood of the same thing as two lines: the first, and how many came in the second after it', () => {
    for (let times = 0; times < 5000; times++) noteSecurity('limited', { limit: 'sign-in-ask' })
    noteSecurity('limited', { limit: 'return-link' })
    expect(lines).toHaveLength(2)
    vi.advanceTimersByTime(1001)
    expect(lines).toHaveLength(3)
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ what: 'limited', limit: 'sign-in-ask', times: 4999 })
    noteSecurity('limited', { limit: 'sign-in-ask' })
    expect(lines).toHaveLength(4)
  })
})
