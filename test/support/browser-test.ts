import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Browser, type Page } from 'playwright/test'
import { letScriptBeLate } from './let-script-be-late.ts'

/**
 * `test` of Playwright for our site: whatever the browser complains about (an error or a warning in its
 * console, a script that throws, a request that the security policy stops, an answer of 500) fails the test.
 * That the page itself is not found is no complaint: a test may ask for that; nor is what is preloaded and taken late.
 * With TEST_LATE_SCRIPT script comes so many milliseconds late.
 *
 * @example
 * test('A visitor finds a ward by its name', async ({ page }) => { await page.goto('/areas') })
 */
export const test = base.extend<{ complaints: string[] }, { browser: Browser }>({
  browser: [
    async ({ browser }, use) => {
      const late = Number(process.env.TEST_LATE_SCRIPT ?? 0)
      if (late > 0) letScriptBeLate(browser, late)
      await use(browser)
    },
    { scope: 'worker' },
  ],
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on('console', (message) => {
        const level = message.type()
        const isPageNotFound =
          message.text().startsWith('Failed to load resource') &&
          context.pages().some((page) => page.url() === message.location().url)
        // Three seconds after loading, which only says that script is off or that the machine has much to do.
        const isLate = message
          .text()
          .includes('preloaded using link preload but not used within a few seconds')
        if ((level === 'error' || level === 'warning') && !isPageNotFound && !isLate) {
          complaints.push(`${level}: ${message.text()} (${message.location().url})`)
        }
      })
      context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`))
      context.on('response', (response) => {
        if (response.status() >= 500) complaints.push(`${response.status()}: ${response.url()}`)
      })
      await use(complaints)
      expect(complaints, 'what the browser complained about').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/**
 * Everything that axe finds against WCAG 2.2 AA and good practice on a page as it is now, one line each: the
 * rule and the elements. After a click that opens a page, expect something of that page first.
 *
 * @example expect(await accessibilityProblems(page)).toEqual([])
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.waitForLoadState()
  const { violations } = await new AxeBuilder({ page })
    // Gathering every element that passes takes most of the time on a page with a long table.
    .options({ resultTypes: ['violations'] })
    // Otherwise a page more is opened for each look, only for frames of other sites: we have none.
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
