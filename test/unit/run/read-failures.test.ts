import { expect, test } from 'vitest'
import { readFailures } from '#test/run/read-failures.ts'

test('readFailures names the failed tests of Vitest, and files that could not be loaded', () => {
  const testResults = [
    {
      name: 'a.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { status: 'passed', fullName: 'works', failureMessages: [] },
        { status: 'failed', fullName: 'does not work', failureMessages: ['expected 1 to be 2'] },
      ],
    },
    { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
  ]
  expect(readFailures(JSON.stringify({ testResults }))).toEqual([
    'a.test.ts: does not work\n  expected 1 to be 2',
    'b.test.ts: no such module',
  ])
})

test('readFailures names the failed journeys of Playwright, however deep, and errors outside of them', () => {
  const specs = (ok: boolean) => [{ file: 'e2e/x.spec.ts', title: 'A person can', ok }]
  const report = {
    errors: [{ message: 'set-up' }],
    suites: [{ specs: specs(true), suites: [{ specs: specs(false) }] }],
  }
  expect(readFailures(JSON.stringify(report))).toEqual(['set-up', 'e2e/x.spec.ts: A person can'])
})

test('readFailures finds nothing in what is no report', () => {
  expect(readFailures('null')).toEqual([])
})
