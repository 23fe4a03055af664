import type { Page } from 'playwright/test'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { sharedFolder } from '#test/support/shared-datasets.ts'

const changes = 'cni.connectedness=150&imd.barriers=0'
const demonstration = 'demo-england@1.0.0'

/** The picture of a figure, once Recharts has drawn it. */
const drawn = (page: Page, name: string) => page.locator(`#chart-${name} svg.recharts-surface`).first()

/** Nothing for axe to complain about, and nothing to scroll sideways for on a phone. */
async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 800 })
  const scrolls = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
  await expect.poll(() => page.evaluate(scrolls)).toBe(false)
}

test('A visitor goes from the sandbox to the ranks and marks a ward, with the keyboard', async ({ page }) => {
  await page.goto(`/sandbox?${changes}`)
  const ways = page.getByRole('navigation', { name: 'Other ways to look at this result' })
  await ways.getByRole('link', { name: 'Ranks' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ranks of the wards')
  await expect(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Insight' }).first(),
  ).toHaveAttribute('aria-current', 'true')
  await expect(drawn(page, 'rank-shifts')).toBeVisible()

  const table = page.locator('#chart-rank-shifts').getByRole('table')
  await expect(table).toBeHidden()
  await page.locator('#chart-rank-shifts summary').press('Enter')
  await expect(table.getByRole('row')).toHaveCount(21)
  await page.getByRole('link', { name: 'Next' }).press('Enter')
  await expect(page).toHaveURL(/&page=2#shifts$/)

  await expect(page.locator('#chart-two-tests image')).toHaveAttribute('href', /^data:image\/png/)
  const field = page.getByRole('textbox', { name: 'Mark a ward' })
  await field.fill('<nobody>')
  await field.press('Enter')
  await expect(page.getByText('No ward or district has “<nobody>” in its name')).toBeVisible()
  await field.fill('W00001')
  await field.press('Enter')
  await expect(page.getByRole('heading', { name: /^Where .+ stands on each measure$/ })).toBeVisible()
  await expect(page).toHaveURL(/cni\.connectedness=150&imd\.barriers=0&area=W00001#spread$/)
  await expect(page.locator('figure[id^=chart-spread-]').first().locator('svg')).toBeVisible()
})

test('A visitor sorts the districts by who lives there, and reads the regions as a table', async ({
  page,
}) => {
  await page.goto(`/regions?${changes}`)
  await expect(drawn(page, 'regions')).toBeVisible()
  await page.locator('#chart-regions summary').press('Space')
  await expect(page.locator('#chart-regions').getByRole('row', { name: /^All regions/ })).toBeVisible()
  await page.getByRole('link', { name: /^Share of its people/ }).press('Enter')
  await expect(page.getByRole('columnheader', { name: /^Share of its people/ }).last()).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expectAccessible(page)
})

test('A visitor compares methods by pasting a link, all in one address', async ({ page }) => {
  await page.goto(`/compare?dataset=${demonstration}&${changes}`)
  await expect(page).toHaveURL(
    `/compare?dataset=${demonstration}&method=current&method=cni.connectedness%3D150%26imd.barriers%3D0`,
  )
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare two methods')

  const link = page.getByRole('textbox', { name: /paste/i })
  await link.fill('https://elsewhere.example.org/sandbox?dataset=england-1999@1.0.0&cut.imd=15')
  await link.press('Enter')
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText(
    'made with other data (england-1999@1.0.0)',
  )
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare two methods')
  await expect(link).toHaveValue(/england-1999/)
  await link.fill('https://elsewhere.example.org/sandbox?cut.imd=12&show=leaving')
  await link.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare three methods')
  await expect(page).toHaveURL(/&method=cut\.imd%3D12$/)

  await expect(page.getByRole('row', { name: /Cut-off of the IMD/ })).toContainText('worst 12%')
  const part = page.getByRole('link', { name: 'Only on method C' })
  const count = await page.getByRole('row').filter({ has: part }).locator('.rw-n').innerText()
  await part.press('Enter')
  await expect(page.getByRole('heading', { name: `Only on method C: ${count} wards` })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Remove Method B' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare two methods')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('A visitor reads every picture as a table and adds a method to a comparison', async ({ page }) => {
    await page.goto(`/ranks?${changes}`)
    await expect(page.getByRole('table', { name: /^Ranks of the wards that move/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /^Meets both tests: the list/ })).toBeVisible()
    await expect(page.locator('.rw-figure__chart').first()).toBeHidden()
    await page.goto(`/regions?${changes}`)
    await expect(page.getByRole('row', { name: /^All regions/ })).toBeVisible()
    await page.goto(`/compare?dataset=${demonstration}&method=current`)
    await page.getByRole('textbox', { name: /paste/i }).fill('cut.imd=12')
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare two methods')
  })
})

test('A person with any disability can read the ranks of real data', async ({ page }) => {
  test.skip(sharedFolder === null, '../shared/datasets is not here')
  await page.goto('/ranks?dataset=england-2019@1.0.0&cni.civic_assets=0&area=E05008952')
  await expect(page.getByText('301 on the list')).toBeVisible()
  await expectAccessible(page)
})
