import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { openTable } from '#test/support/open-table.ts'
import { sharedFolder } from '#test/support/shared-datasets.ts'
import { expectHeadline } from './sandbox-page.ts'

const scrollsSideways = () => document.documentElement.scrollWidth > document.documentElement.clientWidth

test('A visitor finds the smallest change that brings a ward in, tries it, and the ward enters', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/areas/W00040')
  const name = ((await page.getByRole('heading', { level: 1 }).textContent()) ?? '').split(',')[0] ?? ''
  await expect(page.getByText('Today: not on the list')).toBeVisible()
  await page.getByRole('heading', { name: 'The smallest change that brings it in' }).scrollIntoViewIfNeeded()
  const first = page.locator('.rw-flips li').first()
  await expect(first).toContainText('weight from 100 to', { timeout: 20_000 })
  await page.getByText('Measure by measure').click()
  await expect(page.getByRole('table', { name: /measures behind the score/ })).toContainText('Score')
  await expect(page.getByRole('table', { name: /^Neighbours/ })).toBeVisible()
  await expect(page.getByRole('table', { name: /most like it, anywhere/ })).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await page.evaluate(scrollsSideways), 'scrolls sideways').toBe(false)
  await first.getByRole('link', { name: /^Try it/ }).click()
  await expectHeadline(page, 'would be listed')
  await page.getByRole('link', { name: /^Entering/ }).click()
  await expect(page.getByRole('row', { name: new RegExp(`^${name}`) })).toContainText('Entering')
})

test('A visitor sees in the sandbox which weights matter most, and again after a change', async ({
  page,
}) => {
  await page.goto('/sandbox')
  const panel = page.getByRole('region', { name: 'Which weights matter most' })
  await panel.scrollIntoViewIfNeeded()
  await expect(panel).toContainText('counted against the list of 225', { timeout: 20_000 })
  await page.locator('[id="cni.civic_assets"]').fill('0')
  await expectHeadline(page, 'would be listed')
  await expect(panel).not.toContainText('counted against the list of 225', { timeout: 20_000 })
  await expect(panel.getByRole('rowheader').filter({ hasText: 'Civic assets (CNI)' })).toHaveCount(0)
  await panel.getByRole('link', { name: /^Every weight/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A weight is not an importance')
  await expect(page).toHaveURL(/cni\.civic_assets=0/)
})

test('A person with any disability can read what matters, and what the list rests on', async ({ page }) => {
  test.slow() // Six pages, each looked through by axe.
  await page.goto('/what-matters')
  await expect(page.locator('.recharts-surface').first()).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 800 })
  await page.reload()
  await openTable(page.locator('main'))
  await expect(
    page.getByRole('table', { name: /^Weight and influence of the domains/ }).first(),
  ).toBeVisible()
  for (const [link, title] of [
    [/For experts/, 'How the measures hang together'],
    [/What each weight decides/, 'A weight is not an importance'],
    [/leave each out altogether/, 'What the list rests on: leave one out'],
  ] as const) {
    await page.getByRole('link', { name: link }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    expect(await accessibilityProblems(page), title).toEqual([])
    expect(await page.evaluate(scrollsSideways), title).toBe(false)
  }
  await page.getByRole('link', { name: /^Which wards without Civic assets/ }).click()
  await expect(page.getByRole('heading', { name: /^Without Civic assets, / })).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])
  await page
    .getByRole('link', { name: /^Try it.*leave Civic assets out/ })
    .last()
    .click()
  await expectHeadline(page, 'would be listed')
})

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a visitor reads the smallest changes of a real ward on a page of its own', async ({ page }) => {
    test.skip(sharedFolder === null, '../shared/datasets is not here')
    await page.goto('/areas/E05008952?dataset=england-2019@1.0.0')
    await page.getByRole('link', { name: /^Work it out/ }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Connectedness' })).toContainText(
      'weight from 100 to 105 (share of the CNI 33% to 34%)',
    )
    await expect(page.getByText('Changing the IMD makes no difference')).toBeVisible()
    await page.getByRole('link', { name: /^Try it.*Community needs cut-off/ }).click()
    await expectHeadline(page, 'would be listed')
  })
})
