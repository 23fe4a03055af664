import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { sharedFolder } from '#test/support/shared-datasets.ts'
import { expectHeadline } from './sandbox-page.ts'

const canvas = (page: Page) => page.getByRole('application', { name: /^Map of 7,433 wards/ })
const readout = (page: Page) => page.locator('.rw-map__readout')
const painted = (page: Page) => expect(page.locator('canvas[data-painted]')).toBeVisible({ timeout: 20_000 })
const scrollsSideways = () => document.documentElement.scrollWidth > document.documentElement.clientWidth

/** A picture of all colours on the map, to tell whether it has changed. */
const colours = (page: Page) =>
  page.locator('canvas[data-painted]').evaluate((map: HTMLCanvasElement) => map.toDataURL())

for (const width of [1280, 390]) {
  test(`A visitor walks over the map with the arrow keys and opens a ward, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/map?cni.civic_assets=0')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^Where 1\d\d wards would enter the list and \d+ leave it$/,
    )
    await painted(page)
    await expect(page.getByRole('list', { name: 'Key' })).toContainText(
      /\d+ entering.*\d+ leaving.*\d+ staying/,
    )
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await page.evaluate(scrollsSideways), 'scrolls sideways').toBe(false)

    await canvas(page).focus()
    await page.keyboard.press('ArrowUp')
    await expect(page.locator('.rw-map [role=status]')).toContainText('Community needs: rank')
    const first = (await readout(page).getByRole('link').textContent()) ?? ''
    await page.keyboard.press('ArrowLeft')
    await expect(readout(page).getByRole('link')).not.toHaveText(first)
    const second = (await readout(page).getByRole('link').textContent()) ?? ''
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(second)
    await expect(page).toHaveURL(/\/areas\/W\d+\?cni\.civic_assets=0/)
  })
}

test('A visitor shades the map by a domain, goes to a district and finds a ward, without the page loading again', async ({
  page,
}) => {
  await page.goto('/map')
  await painted(page)
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  const before = await colours(page)
  await page.getByLabel('Colour by').selectOption({ label: 'Connectedness' })
  await expect(page.getByRole('list', { name: 'Key' })).toContainText('each step is a tenth of all wards')
  await expect.poll(() => colours(page)).not.toBe(before)
  await expect(page.getByRole('columnheader', { name: 'Connectedness: tenth' })).toBeVisible()

  await page.getByLabel('Region', { exact: true }).selectOption({ index: 1 })
  await expect(page.getByLabel('District', { exact: true })).toBeVisible()
  const shaded = await colours(page)
  await page.getByLabel('District', { exact: true }).selectOption({ index: 1 })
  await expect(page).toHaveURL(/district=/)
  await expect.poll(() => colours(page)).not.toBe(shaded)

  const name = (await page.getByRole('rowheader').first().getByRole('link').first().textContent()) ?? ''
  await page.getByLabel('Name of a ward or district').fill(name)
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(readout(page).getByRole('link')).toHaveText(name)
  await expect(readout(page)).toContainText(/Connectedness: tenth \d+ of 10/)
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true)

  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as PNG' }).click()
  const file = await saved
  expect(file.suggestedFilename()).toBe('map-of-demo-england-1.0.0.png')
  const bytes = await readFile(await file.path())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(bytes.length).toBeGreaterThan(20_000)
})

test('A visitor sees the map in the sandbox follow every change', async ({ page }) => {
  await page.goto('/sandbox')
  await page.getByRole('heading', { name: 'Where the listed wards are' }).scrollIntoViewIfNeeded()
  await painted(page)
  const before = await colours(page)
  await page.locator('[id="cni.civic_assets"]').fill('0')
  await expectHeadline(page, 'would be listed')
  await expect(page.getByRole('heading', { name: 'Where the list changes' })).toBeVisible()
  await expect.poll(() => colours(page)).not.toBe(before)
  await expect(page.locator('.rw-map').getByRole('list', { name: 'Key' })).toContainText('entering')
  await page.getByRole('link', { name: 'Large map and table' }).click()
  await expect(page).toHaveURL(/\/map\?.*cni\.civic_assets=0/)
})

test('A visitor sees England’s wards, and a dataset without boundaries says so', async ({ page }) => {
  test.skip(sharedFolder === null, '../shared/datasets is not here')
  await page.goto('/map?dataset=england-2019@1.0.0&cni.civic_assets=0')
  await painted(page)
  await expect(page.getByRole('list', { name: 'Key' })).toContainText('108 entering')
  await expect(page.getByRole('figure')).toContainText('Contains OS data © Crown copyright')
  await page.goto('/map?dataset=hdi-2021')
  await expect(page.getByText('This dataset has no boundaries, so there is no map.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The same as a table' })).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('A visitor reads the same in the table, sorted and by region', async ({ page }) => {
    await page.goto('/map?cni.civic_assets=0')
    await expect(page.getByText('The map needs script. The table below says the same.')).toBeVisible()
    await page.getByLabel('Region', { exact: true }).selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByRole('link', { name: /^Entering \(\d+\)$/ }).click()
    await expect(page.getByRole('row').nth(1)).toContainText('Entering')
    await page.getByRole('link', { name: /^Deprivation/ }).click()
    await expect(page.getByRole('columnheader', { name: /^Deprivation/ })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    await expect(page).toHaveURL(/region=.*cni\.civic_assets=0/)
  })
})
