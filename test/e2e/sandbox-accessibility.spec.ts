import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { sharedFolder } from '#test/support/shared-datasets.ts'
import { expectHeadline } from './sandbox-page.ts'

const changed = 'cni.connectedness=150&cni.civic_assets.green_assets=0&imd.barriers=0&cut.imd=15'
const pages = [
  { name: 'the current method', query: '' },
  { name: 'changes, and everything open', query: changed },
  { name: 'an error', query: 'form=1&cni.connectedness=1500&cut.cni=60' },
  { name: 'settings that exclude each other', query: 'cni.aggregation=geometric&cni.transformation=z_score' },
  { name: 'who stays', query: `${changed}&show=staying` },
]

for (const { name, query } of pages) {
  test(`A person with any disability, on any screen, can use the sandbox with ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`/sandbox?${query}`)
    await expectHeadline(page, 'listed')
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
      })
      const scrolls = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
      expect(await page.evaluate(scrolls), `scrolls sideways at ${width} px`).toBe(false)
      if (width !== 390) expect(await accessibilityProblems(page), `at ${width} px`).toEqual([])
    }
  })
}

test('A person with any disability can use the sandbox with real data', async ({ page }) => {
  test.skip(sharedFolder === null, '../shared/datasets is not here')
  await page.goto('/sandbox?dataset=england-2019@1.0.0&cni.civic_assets=0')
  await expectHeadline(page, '301 wards would be listed')
  expect(await accessibilityProblems(page)).toEqual([])
})

test('A person who zooms in keeps the controls free of sticky heads', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 })
  await page.goto('/sandbox')
  await expect(page.locator('.rw-head')).toHaveCSS('position', 'static')
})

test('A person who prints gets words, results, tables and proof, without the controls', async ({ page }) => {
  await page.goto(`/sandbox?${changed}`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.rw-controls')).toBeHidden()
  await expect(page.locator('.rw-dock')).toBeHidden()
  for (const name of ['What you changed, in words', 'By region', 'Anyone can check this result']) {
    await expect(page.getByRole('heading', { name })).toBeVisible()
  }
})
