import { defineConfig } from 'playwright/test'
import { browserOptions } from '#test/support/browser.ts'

/** Journeys in a real browser against the built server (test/support/server.ts says which one). */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  projects: [{ name: 'chromium', use: { browserName: 'chromium', launchOptions: browserOptions() } }],
})
