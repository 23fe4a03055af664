import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { sharedFolder } from '#test/support/shared-datasets.ts'

const pages = [
  { name: 'the current list', path: '/' },
  { name: 'the method', path: '/method' },
  { name: 'the data', path: '/data' },
  { name: 'the privacy notice', path: '/privacy' },
  { name: 'all wards', path: '/areas' },
  { name: 'a search', path: '/areas?q=north&region=E12000001&cni.connectedness=150' },
  { name: 'a search that finds nothing', path: '/areas?q=zzzz' },
  { name: 'a ward', path: '/areas/W00001' },
  { name: 'a ward under changes', path: '/areas/W00001?cni.connectedness=150&imd.barriers=0&cut.cni=20' },
  { name: 'a ward under changes that cannot be used', path: '/areas/W00001?cni.nothing=1' },
  { name: 'a page that is not there', path: '/nowhere' },
]

for (const { name, path } of pages) {
  test(`A person with any disability, who zooms in or has a small screen, can read ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await accessibilityProblems(page)).toEqual([])
    // 640 is a screen of 1,280 at 200% zoom, 320 one at 400%.
    for (const width of [1024, 768, 640, 390, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const scrolls = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
      expect(await page.evaluate(scrolls), `scrolls sideways at ${width} px`).toBe(false)
    }
    expect(await accessibilityProblems(page), 'at 320 px').toEqual([])
  })
}

/**
 * The pages that show a result in pictures, with the panels of the sandbox. `area`: one to look at; `axe`: looked through
 * here, with which data (axe takes seconds for each; journeys of their own look through the others).
 */
const insightPages = (area: string): { readonly path: string; readonly axe?: 'real data' | 'both' }[] => [
  { path: '/map', axe: 'real data' },
  { path: '/ranks' },
  { path: '/regions', axe: 'real data' },
  { path: '/compare', axe: 'real data' },
  { path: '/sureness?run=1&runs=50', axe: 'real data' },
  { path: '/sureness/sensitivity?run=1&evaluations=100' },
  { path: '/what-matters', axe: 'real data' },
  { path: '/what-matters/structure' },
  { path: '/leave-one-out', axe: 'real data' },
  { path: '/profile', axe: 'real data' },
  { path: '/types', axe: 'both' },
  { path: '/summary' },
  { path: '/verify' },
  { path: `/areas/${area}`, axe: 'real data' },
  { path: `/areas/${area}/smallest-change`, axe: 'both' },
  { path: '/sandbox' },
]

const datasets = [
  { data: 'the demonstration', area: 'W00001', query: 'cni.connectedness=150' },
  { data: 'real data', area: 'E05008952', query: 'dataset=england-2019@1.0.0&cni.connectedness=150' },
]
for (const { data, area, query } of datasets) {
  test(`A person on any screen reads every page of insight with ${data} without scrolling sideways`, async ({
    page,
  }) => {
    test.skip(data === 'real data' && sharedFolder === null, '../shared/datasets is not here')
    test.setTimeout(300_000) // Seventeen pages.
    const look = async (path: string, axe: string | undefined) => {
      await page.setViewportSize({ width: 1280, height: 800 })
      const answer = await page.goto(`${path}${path.includes('?') ? '&' : '?'}${query}`)
      expect(answer?.status(), path).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const width of [1280, 1024, 768, 390, 320]) {
        await page.setViewportSize({ width, height: 800 })
        const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        await expect.poll(() => page.evaluate(wide), `${path} at ${width} px`).toBe(0)
      }
      if (axe === data || axe === 'both') expect(await accessibilityProblems(page), path).toEqual([])
    }
    for (const { path, axe } of insightPages(area)) await look(path, axe)
    await page.goto(`/types?${query}`)
    const type = await page.getByRole('table').getByRole('link').first().getAttribute('href')
    await look(new URL(type ?? '', page.url()).pathname, 'both')
  })
}

test('Paper shows the table of a picture that was not drawn, and no buttons', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 })
  await page.goto('/ranks')
  const figure = page.locator('figure[id^=chart-spread-]').last()
  await expect(figure.getByText('See as a table')).toBeVisible()
  await expect(figure.getByRole('table')).toBeHidden()
  await page.waitForLoadState('networkidle') // Recharts warns of a picture that begins on paper, where it has no room.
  await page.emulateMedia({ media: 'print' })
  await expect(figure.getByRole('table')).toBeVisible()
  await expect(figure.getByText('See as a table')).toBeHidden()
})

test('A person with a keyboard can skip to the main content', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('A person with a keyboard sees where they are on every stop of the head', async ({ page }) => {
  await page.goto('/data')
  for (let stop = 0; stop < 7; stop++) {
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).not.toHaveCSS('box-shadow', 'none')
  }
})
