import { z } from 'zod'
import { nothing, type Tally } from './tally.ts'

/** What we read of the report that Vitest writes with `--reporter=json`. */
const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** What we read of the report that Playwright writes with `--reporter=json`. */
const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
})

/**
 * Counts the tests of a report.
 *
 * A file of tests that cannot even be loaded counts as one failed test, and so does every error outside of
 * tests: none of them may be lost because there is no test to its name.
 *
 * @param text the report of Vitest or of Playwright
 * @returns undefined when it is neither
 */
export function readReport(text: string): Tally | undefined {
  const json: unknown = JSON.parse(text)
  const vitest = vitestReport.safeParse(json)
  if (vitest.success) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = vitest.data
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length
    const failed = numFailedTests + broken
    const outside = !vitest.data.success && failed === 0 ? 1 : 0
    return { passed: numPassedTests, failed: failed + outside, skipped: numPendingTests + numTodoTests }
  }
  const playwright = playwrightReport.safeParse(json)
  if (playwright.success) {
    const { stats, errors } = playwright.data
    return {
      ...nothing,
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    }
  }
  return undefined
}
