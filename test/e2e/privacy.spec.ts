import { readdir } from 'node:fs/promises'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'

/** Every public page that is open to a reader. */
const pages = [
  ...[
    '/',
    '/method',
    '/data',
    '/areas',
    '/areas/W00001',
    '/areas/W00001/smallest-change',
    '/map',
    '/regions',
  ],
  ...['/sandbox?cni.connectedness=150', '/compare', '/ranks', '/profile', '/types', '/summary', '/verify'],
  ...['/sureness', '/sureness/sensitivity', '/what-matters', '/what-matters/structure', '/leave-one-out'],
  ...['/consultation', '/outcome', '/responses', '/respond', '/updates', '/moderation-policy'],
  ...['/privacy', '/privacy/complaint', '/cookies', '/accessibility'],
]
/** Pages that there is something to open only with an id of their own; their kind is above or in other journeys. */
const withId = ['proposals']

test('The pages of this journey are all that the site has for everybody', async () => {
  const folders = await readdir('app/(public)', { withFileTypes: true })
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const opened = new Set(pages.map((path) => path.split(/[/?]/)[1]))
  expect(names.filter((name) => !opened.has(name) && !withId.includes(name))).toEqual([])
})

test('G17: A reader of every public page gets no cookie, keeps nothing, and asks nobody but us', async ({
  page,
  context,
  baseURL,
}) => {
  test.slow() // Every public page.
  const asked = new Set<string>()
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:') asked.add(origin)
  })
  await page.setViewportSize({ width: 320, height: 800 })
  for (const path of pages) {
    await page.goto(path, { waitUntil: 'load' })
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length]), path).toEqual([0, 0])
    if (['/privacy', '/privacy/complaint', '/cookies', '/accessibility'].includes(path)) {
      expect(await accessibilityProblems(page), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
    }
  }
  expect(await context.cookies()).toEqual([])
  expect([...asked]).toEqual([new URL(baseURL ?? '').origin])
})
