import type { Page } from 'playwright/test'

/**
 * Holds every script of ours back from what a page loads next, until it is let go: for a test of what happens when script
 * begins. Load the page with `waitUntil: 'commit'`, because it is not done before.
 *
 * @returns what lets the scripts go
 * @example
 * const letGo = await holdScripts(page)
 * await page.goto('/sandbox', { waitUntil: 'commit' })
 * letGo()
 */
export async function holdScripts(page: Page): Promise<() => void> {
  const gate = Promise.withResolvers<undefined>()
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await gate.promise
    await route.continue()
  })
  return () => {
    gate.resolve(undefined)
  }
}
