import { expect, test } from '#test/support/browser-test.ts'
import { sharedFolder } from '#test/support/shared-datasets.ts'
import { untilScripted } from '#test/support/until-scripted.ts'
import { box, expectHeadline, forgive, query, weight } from './sandbox-page.ts'

const current = '225 wards are listed by the current method'
const refused = /Failed to load resource.*\/sandbox\/view/

test('A respondent who types a weight out of range is told beside the box, and keeps text and results', async ({
  page,
  complaints,
}) => {
  await page.goto('/sandbox')
  await weight(page, 'cni.connectedness').fill('200')
  await expectHeadline(page, 'would be listed')
  const headline = await page.locator('#headline').textContent()
  await weight(page, 'cni.connectedness').fill('1500')
  const message = 'Connectedness: enter a whole number from 0 to 1,000'
  await expect(page.locator('[id="cni.connectedness-error"]')).toContainText(message)
  await expect(weight(page, 'cni.connectedness')).toHaveAttribute('aria-invalid', 'true')
  await expect(weight(page, 'cni.connectedness')).toHaveValue('1500')
  await expect(page.getByRole('alert').filter({ hasText: message })).toBeVisible()
  await expect(page.getByText('These results are for your last version that worked.')).toBeVisible()
  await expectHeadline(page, headline ?? 'a headline')
  await weight(page, 'cni.connectedness').fill('150')
  await expect(page.getByText('These results are for your last version that worked.')).toBeHidden()
  forgive(complaints, refused)
})

test('A respondent who leaves everything in a test out is told what to do', async ({ page, complaints }) => {
  await page.goto('/sandbox?cni.civic_assets=0&cni.connectedness=0')
  await box(page, 'cni.engaged_community').uncheck()
  await expect(
    page.getByRole('link', { name: 'CNI: include at least one domain, or the test has nothing to measure' }),
  ).toBeVisible()
  forgive(complaints, refused)
})

test('A respondent who chooses two settings that exclude each other finds both named and linked', async ({
  page,
  complaints,
}) => {
  await page.goto('/sandbox')
  await page.getByText('How scores are put together').click()
  await page.locator('[id="cni.transformation"]').selectOption('z_score')
  await expect(page.getByText('How scores are put together: 1 change')).toBeVisible()
  await page.locator('[id="cni.aggregation"]').selectOption('geometric')
  await expect(page.getByRole('heading', { name: 'These settings do not work together' })).toBeVisible()
  await page.getByRole('link', { name: 'Z-score can give scores of 0 or below' }).click()
  await expect(page.locator('[id="cni.transformation"]')).toBeFocused()
  await page.locator('[id="cni.transformation"]').selectOption('exponential_rank')
  await expect(page.getByRole('heading', { name: 'These settings do not work together' })).toBeHidden()
  forgive(complaints, refused)
})

test('A respondent is told that we are busy, and the results come by themselves', async ({
  page,
  complaints,
}) => {
  await page.goto('/sandbox')
  let asked = 0
  await page.route('**/sandbox/view?*', async (route) => {
    asked++
    if (asked === 1) await route.fulfill({ status: 429, headers: { 'retry-after': '2' }, body: '{}' })
    else await route.continue()
  })
  await box(page, 'cni.connectedness').uncheck()
  await expect(page.getByText('We are busy. Trying again in 2 seconds.')).toBeVisible()
  await expectHeadline(page, current)
  expect(query(page)).toContain('cni.connectedness=0')
  await expect(page.getByText('We are busy.')).toBeHidden()
  await expectHeadline(page, 'would be listed')
  forgive(complaints, refused)
})

test('A respondent who lost the connection can try again now', async ({ page, context, complaints }) => {
  await page.goto('/sandbox')
  await expectHeadline(page, current)
  await untilScripted(box(page, 'cni.connectedness'))
  await context.setOffline(true)
  await box(page, 'cni.connectedness').uncheck()
  await expect(page.getByText(/The connection is lost. Trying again in \d seconds?./)).toBeVisible()
  await context.setOffline(false)
  await page
    .getByRole('button', { name: 'Try now' })
    .click({ timeout: 2000 })
    .catch(() => undefined)
  await expectHeadline(page, 'would be listed')
  forgive(complaints, /ERR_INTERNET_DISCONNECTED/)
})

test('A respondent sees old figures muted while new ones take a while, and never a stale answer', async ({
  page,
}) => {
  await page.goto('/sandbox')
  await expectHeadline(page, current)
  await page.route('**/sandbox/view?*', async (route) => {
    if (route.request().url().includes('cni.connectedness=0')) {
      await new Promise((resolve) => setTimeout(resolve, 1500))
    }
    await route.continue().catch(() => undefined) // the page no longer waits for it
  })
  await box(page, 'cni.connectedness').uncheck()
  await expect(page.locator('.rw-head').getByText('Recalculating…')).toBeVisible()
  await expectHeadline(page, current)
  await box(page, 'cni.connectedness').check()
  await box(page, 'imd.crime').uncheck()
  await expect(page.locator('.rw-head').getByText('Recalculating…')).toBeHidden()
  await expect.poll(() => query(page)).toContain('imd.crime=0')
  const withoutCrime = '226 wards would be listed, 1 more than now'
  await expectHeadline(page, withoutCrime)
  await page.waitForTimeout(2000)
  await expectHeadline(page, withoutCrime)
  expect(query(page)).not.toContain('connectedness')
})

test('A respondent who types before the script is there loses nothing', async ({ page }) => {
  const gate = Promise.withResolvers<undefined>()
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await gate.promise
    await route.continue()
  })
  await page.goto('/sandbox', { waitUntil: 'commit' })
  await weight(page, 'cni.connectedness').fill('200')
  await box(page, 'imd.crime').uncheck()
  gate.resolve(undefined)
  await expect.poll(() => query(page)).toContain('cni.connectedness=200&imd.crime=0')
  await expect(page.getByRole('heading', { name: '2 changes' })).toBeVisible()
})

test('A respondent is told in words when no ward crosses a cut-off, and when none would be listed', async ({
  page,
}) => {
  await page.goto('/sandbox?ties=lowest')
  await expectHeadline(page, 'The list stays the same: 225 wards')
  await page.goto('/sandbox?cut.cni=0.1&cut.imd=0.1')
  await expectHeadline(page, 'No ward would be listed')
  await page.getByRole('link', { name: /^Staying/ }).click()
  await expect(page.getByRole('heading', { name: 'No ward stays' })).toBeVisible()
})

test('A respondent with a link to data that we do not have is told so, beside the current list', async ({
  page,
}) => {
  await page.goto('/sandbox?dataset=no-such-data@9.9.9&cni.connectedness=0')
  const words = 'We do not have the data “no-such-data@9.9.9”'
  await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
  await expectHeadline(page, current)
})

test('A respondent with a link of another data version sees its result and is offered the current one', async ({
  page,
}) => {
  test.skip(sharedFolder === null, '../shared/datasets is not here')
  await page.goto('/sandbox?dataset=england-2019@1.0.0&cni.civic_assets=0')
  await expectHeadline(page, '301 wards would be listed')
  await expect(page.getByText('This link was made with data england-2019, version 1.0.0.')).toBeVisible()
  await page.getByRole('link', { name: 'See it with the current data' }).click()
  await expect(page).toHaveURL(/\?dataset=demo-england@1\.0\.0&cni\.civic_assets=0$/)
  await expect(page.getByText('This link was made with')).toBeHidden()
})
