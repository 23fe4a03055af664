import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'

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
  for (const width of [1280, 320]) {
    test(`A person with any disability can read ${name} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await accessibilityProblems(page)).toEqual([])
    })
  }

  test(`A person who zooms in, or has a small screen, reads ${name} without scrolling sideways`, async ({
    page,
  }) => {
    await page.goto(path)
    // 640 is a screen of 1,280 at 200% zoom, 320 one at 400%.
    for (const width of [1024, 768, 640, 390, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const scrolls = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
      expect(await page.evaluate(scrolls), `at ${width} px`).toBe(false)
    }
  })
}

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
