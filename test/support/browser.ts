import { existsSync } from 'node:fs'
import { chromium, type LaunchOptions } from 'playwright'

const onThisSystem = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The browser that the tests use: `CHROMIUM_PATH`, else Playwright's own Chromium, else the system's.
 *
 * @returns its path, or undefined when this machine has none
 */
export function browserPath(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  const candidates = named ? [named] : [chromium.executablePath(), ...onThisSystem]
  return candidates.find((path) => existsSync(path))
}

/** How the browser is started: quiet, without reaching out by itself; root cannot use Chromium's sandbox. */
export function browserOptions(): LaunchOptions {
  const executablePath = browserPath()
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}
