import { expect, test } from 'vitest'
import { readReport } from '#test/run/read-report.ts'

const vitest = (change: object) =>
  JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    success: true,
    testResults: [{ status: 'passed', assertionResults: [{}] }],
    ...change,
  })
const playwright = (stats: object, errors: unknown[] = []) =>
  JSON.stringify({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors })

test('readReport counts the tests of Vitest', () => {
  expect(
    readReport(vitest({ numFailedTests: 2, numPendingTests: 1, numTodoTests: 1, success: false })),
  ).toEqual({
    passed: 5,
    failed: 2,
    skipped: 2,
  })
})

test('readReport counts a file that could not be loaded as a failed test', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
  ]
  expect(readReport(vitest({ numFailedTests: 1, success: false, testResults }))?.failed).toBe(2)
})

test('readReport counts an error outside of all tests as a failed test', () => {
  expect(readReport(vitest({ success: false }))?.failed).toBe(1)
  expect(readReport(playwright({}, [{ message: 'global setup failed' }]))?.failed).toBe(1)
})

test('readReport counts the journeys of Playwright; one that works only the second time has failed', () => {
  expect(readReport(playwright({ unexpected: 1, flaky: 1, skipped: 2 }))).toEqual({
    passed: 3,
    failed: 2,
    skipped: 2,
  })
})

test.each(['null', '{}', '[]', '{"stats":{}}'])('readReport(%s) is no report', (text) => {
  expect(readReport(text)).toBeUndefined()
})
