import { defineConfig } from 'playwright/test'
import { browserOptions } from '#test/support/browser.ts'

/** Journeys of the consultation write to the site, one after the other; all others only read, and go on beside them. */
const writing =
  /\/(appeal|consultation|export|moderation|outcome|panel|respond|responses|sign-in|team)[^/]*\.spec\.ts$/

/**
 * Journeys in a real browser. Before them the site is built and served from a database with the demonstration
 * and, where `../shared` is, real datasets (test/support/site-setup.ts). Tests take `test` and `expect` from
 * test/support/browser-test.ts.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  globalSetup: './test/support/site-setup.ts',
  workers: 2, // One for each project below: those that write follow one another.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    baseURL: process.env.TEST_SITE_URL ?? '',
    locale: 'en-GB',
    screenshot: 'only-on-failure', // Not a trace, which makes every journey a quarter slower.
    launchOptions: browserOptions(),
  },
  projects: [
    { name: 'writing', testMatch: writing, workers: 1, use: { browserName: 'chromium' } },
    { name: 'reading', testIgnore: writing, workers: 1, use: { browserName: 'chromium' } },
  ],
})
