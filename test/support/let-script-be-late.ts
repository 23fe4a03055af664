import { setTimeout as after } from 'node:timers/promises'
import type { Browser } from 'playwright/test'

/**
 * Lets every script of ours come late in all contexts that a browser is asked for from now on, as on a slow line: what is
 * done before script runs must not be lost, and a test that needs script must wait for it.
 *
 * @param late milliseconds, 0 or more
 */
export function letScriptBeLate(browser: Browser, late: number): void {
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext(options)
    await context.route(/\/_next\/static\/.*\.js/, async (route) => {
      await after(late)
      await route.continue().catch(() => undefined) // The page may be left meanwhile.
    })
    return context
  }
}
