import { expect, test } from '#test/support/browser-test.ts'
import { box, demonstration, expectHeadline, query, weight } from './sandbox-page.ts'

test.use({ javaScriptEnabled: false })

const update = 'Update results'

test('A respondent without script is not offered what needs it', async ({ page }) => {
  await page.goto('/sandbox')
  await expect(page.getByRole('slider')).toHaveCount(0)
  for (const name of ['Undo', 'Redo', 'Copy link'])
    await expect(page.getByRole('button', { name })).toHaveCount(0)
})

test('A respondent without script can change weights, boxes, cut-offs and choices at once', async ({
  page,
}) => {
  await page.goto('/sandbox')
  await weight(page, 'cni.connectedness').fill('150')
  await box(page, 'imd.crime').uncheck()
  await weight(page, 'cut.imd').fill('15')
  await page.getByText('How scores are put together').click()
  await page.locator('[id="imd.summary"]').selectOption('mean_rank')
  await page.getByRole('button', { name: update }).click()
  await expect
    .poll(() => query(page))
    .toBe(`?dataset=${demonstration}&cut.imd=15&cni.connectedness=150&imd.crime=0&imd.summary=mean_rank`)
  await expect(page.getByRole('heading', { name: '4 changes' })).toBeVisible()
  await expect(page.getByText('Crime is left out of the IMD.')).toBeVisible()
  await box(page, 'imd.crime').check()
  await page.getByRole('button', { name: update }).click()
  await expect(weight(page, 'imd.crime')).toHaveValue('93')
})

test('A respondent without script keeps what was typed when something is wrong, and sees the current list', async ({
  page,
}) => {
  await page.goto('/sandbox')
  await weight(page, 'cni.connectedness').fill('1500')
  await weight(page, 'cut.imd').fill('60')
  await page.getByRole('button', { name: update }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Connectedness: enter a whole number from 0 to 1,000',
    'Cut-off of the IMD: enter a number above 0 and up to 50',
  ])
  await expect(weight(page, 'cni.connectedness')).toHaveValue('1500')
  await expect(weight(page, 'cut.imd')).toHaveValue('60')
  await expect(page.getByText('These results are for the current method.')).toBeVisible()
  await expectHeadline(page, '225 wards are listed by the current method')
})

test('A respondent without script can sort, turn pages and look at who stays', async ({ page }) => {
  await page.goto('/sandbox?cni.connectedness=150')
  await page.getByRole('link', { name: /^Staying \(/ }).click()
  await page.getByRole('link', { name: 'Deprivation' }).click()
  await expect(page.getByRole('columnheader', { name: /^Deprivation/ })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page.getByText(/^Showing 11 to 20 of/)).toBeVisible()
  await expect
    .poll(() => query(page))
    .toBe(`?dataset=${demonstration}&cni.connectedness=150&show=staying&sort=imd&page=2`)
})

test('A respondent without script can go back with the browser', async ({ page }) => {
  await page.goto('/sandbox')
  await weight(page, 'cni.connectedness').fill('150')
  await page.getByRole('button', { name: update }).click()
  await expectHeadline(page, 'would be listed')
  await page.goBack()
  await expectHeadline(page, '225 wards are listed by the current method')
})
