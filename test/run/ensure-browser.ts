import { spawnSync } from 'node:child_process'
import { browserPath } from '#test/support/browser.ts'

/** Runs a program with its output shown. Says whether it succeeded. */
function run(program: string, ...parameters: string[]): boolean {
  console.log(`> ${program} ${parameters.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, parameters, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
}

const fromDebian = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  run('apt-get', 'update', '-qq') &&
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')

const fromPlaywright = () => run(process.execPath, 'node_modules/playwright/cli.js', 'install', 'chromium')

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
  if ((fromDebian() || fromPlaywright()) && browserPath() !== undefined) return true
  console.log(
    'No browser could be installed. Install Chromium or Chrome (on Debian: apt-get install chromium; anywhere: npx playwright install --with-deps chromium), or set CHROMIUM_PATH to one.',
  )
  return false
}
