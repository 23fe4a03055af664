import { setTimeout as after } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright/test'

/**
 * Lets every script of ours come late in all contexts that a browser is asked for from now on, as on a slow line, and lets
 * nobody wait for it by going to a page: what is done before script runs must not be lost, and a test that needs script must
 * wait for it.
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
    return withImpatientPages(context)
  }
}

/** Going to a page waits for its text, not for its scripts as usual. */
function withImpatientPages(context: BrowserContext): BrowserContext {
  const waitUntil = 'domcontentloaded'
  context.on('page', (page: Page) => {
    const goto = page.goto.bind(page)
    page.goto = (url, options) => goto(url, { waitUntil, ...options })
    const reload = page.reload.bind(page)
    page.reload = (options) => reload({ waitUntil, ...options })
    const goBack = page.goBack.bind(page)
    page.goBack = (options) => goBack({ waitUntil, ...options })
  })
  return context
}
