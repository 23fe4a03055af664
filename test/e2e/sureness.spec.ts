import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { openTable } from '#test/support/open-table.ts'

test('A visitor sees how sure the list is, cancels long reruns, and finds a ward in the table', async ({
  page,
}) => {
  await page.goto('/sureness?cni.connectedness=150&runs=5000&choices=summary')
  const progress = page.getByRole('progressbar')
  await expect(progress).toBeVisible()
  await expect(page.getByText(/^[\d,]+ of 5,000 reruns done$/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('status')).toContainText('No reruns are running')
  await expect(progress).toBeHidden()
  expect(await accessibilityProblems(page)).toEqual([])

  await page.getByText('Change what the reruns vary').click()
  await page.getByRole('textbox', { name: 'Number of reruns' }).fill('200')
  await page.getByRole('checkbox', { name: /How small areas are summed up/ }).uncheck()
  await page.getByRole('button', { name: 'Run again with these' }).click()
  await expect(page.getByText('We reran your method 200 times')).toBeVisible()
  await expect(page.locator('#chart-reruns svg.recharts-surface')).toBeVisible()
  await expect(page.locator('#chart-rank-ranges svg.recharts-surface').first()).toBeVisible()

  await page.getByRole('link', { name: /^Borderline/ }).click()
  await expect(page).toHaveURL(/cni\.connectedness=150.*show=marginal.*#areas$/)
  await openTable(page.locator('#chart-rank-ranges'))
  const table = page.locator('#chart-rank-ranges').getByRole('table')
  await expect(table.getByRole('cell', { name: 'Borderline' }).first()).toBeVisible()
  await expect(table.getByRole('cell', { name: 'Firm' })).toHaveCount(0)
  expect(await accessibilityProblems(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 800 })
  const scrolls = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
  await expect.poll(() => page.evaluate(scrolls)).toBe(false)
})

test('A visitor learns which choices matter most, from the progress to the table', async ({ page }) => {
  await page.goto('/sureness/sensitivity?evaluations=600')
  await expect(
    page.getByRole('heading', { level: 2, name: /^Who is on the list: most depends on/ }),
  ).toBeVisible({
    timeout: 60_000,
  })
  await expect(page).toHaveURL(/run=1$/)
  await expect(page.locator('#chart-list_overlap svg.recharts-surface')).toBeVisible()
  await openTable(page.locator('#chart-list_overlap'))
  await expect(
    page
      .locator('#chart-list_overlap')
      .getByRole('rowheader', { name: 'Deprivation: how small areas are summed up' }),
  ).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])
})

test('In the sandbox the list says how sure it is, once nobody moves anything', async ({ page }) => {
  await page.goto('/sandbox?cni.civic_assets=0')
  const panel = page.getByRole('region', { name: 'How sure is this list?' })
  await expect(panel.getByText('We reran your method 1,000 times')).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('#changes').getByRole('columnheader', { name: 'Listed in reruns' })).toBeVisible()
  await panel.getByRole('link', { name: /See each ward/ }).click()
  await expect(page.getByText('We reran your method 1,000 times')).toBeVisible()
})
