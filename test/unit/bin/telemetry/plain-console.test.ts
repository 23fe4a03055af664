import { afterEach, expect, test, vi } from 'vitest'
import { plainConsole } from '#bin/telemetry/plain-console.ts'
import { asRequest } from '#lib/telemetry/current-request.ts'

const { error, warn } = console
afterEach(() => Object.assign(console, { error, warn }))

/** What is written to standard error while `say` runs, line by line. */
function written(say: () => void): unknown[] {
  const lines: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  plainConsole()
  say()
  return lines.map((line): unknown => JSON.parse(line))
}

test('plainConsole() writes lines of the log without what was sent, with the request they belong to', () => {
  const lines = written(() =>
    asRequest({ id: 'the-id', route: '/areas/[area]' }, () =>
      console.error('could not read "Ann"', new TypeError('no page at /respond/return/Zk3abc')),
    ),
  )
  expect(lines).toMatchObject([
    {
      ...{ level: 'error', event: 'console', id: 'the-id', route: '/areas/[area]' },
      message: 'could not read "…" TypeError: no page at (path)',
    },
  ])
})

test('plainConsole() leaves out what the site has written itself, and calls warnings of Node warnings', () => {
  const digested = Object.assign(new Error('broken'), { digest: '1234' })
  const lines = written(() => {
    console.error(digested)
    console.error('(node:42) DeprecationWarning: Do not.')
    console.warn('Careful.')
  })
  expect(lines).toMatchObject([
    { level: 'warn', message: '(node:42) DeprecationWarning: Do not.' },
    { level: 'warn', message: 'Careful.' },
  ])
})
