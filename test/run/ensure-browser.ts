import { browserPath } from '#test/support/browser.ts'
import { installFromDebian, runShown } from './install-from-debian.ts'

const fromPlaywright = () =>
  runShown(process.execPath, 'node_modules/playwright/cli.js', 'install', 'chromium')

/**
 * Sees to it that there is a browser for the tests: one that is here, else Debian's, else Playwright's own.
 *
 * @returns whether there is one now; if not, what to do has been printed
 */
export function ensureBrowser(): boolean {
  if (browserPath() !== undefined) return true
  if (process.env.CHROMIUM_PATH) {
    console.log(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which is not there.`)
    return false
  }
  console.log('There is no browser yet; installing one.')
  if ((installFromDebian('chromium') || fromPlaywright()) && browserPath() !== undefined) return true
  console.log(
    'No browser could be installed. Install Chromium or Chrome (on Debian: apt-get install chromium; anywhere: npx playwright install --with-deps chromium), or set CHROMIUM_PATH to one.',
  )
  return false
}
