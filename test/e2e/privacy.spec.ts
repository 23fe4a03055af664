import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'

const pages = [
  ...[
    '/',
    '/method',
    '/data',
    '/areas',
    '/areas/W00001',
    '/map',
    '/sandbox?cni.connectedness=150',
    '/regions',
  ],
  ...['/consultation', '/responses', '/respond', '/verify', '/moderation-policy', '/privacy', '/cookies'],
  '/accessibility',
]

test('G17: A reader of every public page gets no cookie, keeps nothing, and asks nobody but us', async ({
  page,
  context,
  baseURL,
}) => {
  const asked = new Set<string>()
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:') asked.add(origin)
  })
  await page.setViewportSize({ width: 320, height: 800 })
  for (const path of pages) {
    await page.goto(path, { waitUntil: 'load' })
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length]), path).toEqual([0, 0])
    if (['/privacy', '/cookies', '/accessibility'].includes(path)) {
      expect(await accessibilityProblems(page), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
    }
  }
  expect(await context.cookies()).toEqual([])
  expect([...asked]).toEqual([new URL(baseURL ?? '').origin])
})
