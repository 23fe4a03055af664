import { expect, test } from '#test/support/browser-test.ts'
import { runCommand } from '#test/support/run-command.ts'
import { serveSite, type ServedSite } from '#test/support/serve-site.ts'
import { sharedDataset, sharedFolder } from '#test/support/shared-datasets.ts'
import { createDatabase, dropDatabase, openTestDatabases } from '#test/support/test-databases.ts'
import { box, expectHeadline, expectMoves, query, weight } from './sandbox-page.ts'

/*
 * The main job on real input, from the package's folder to the browser: staff import and publish england-2019, a
 * respondent changes what counts.
 */
test.skip(sharedFolder === null, '../shared/datasets is not here')
test.describe.configure({ mode: 'serial' })

let site: ServedSite | undefined
let clearUp = () => Promise.resolve()

test.beforeAll(async () => {
  const databases = await openTestDatabases()
  const url = await createDatabase(databases.adminUrl, databases.template)
  clearUp = async () => {
    await site?.close()
    await dropDatabase(databases.adminUrl, url)
    await databases.close()
  }
  const settings = { DATABASE_URL: url }
  expect(await runCommand(['import', sharedDataset('england-2019')], settings)).toMatchObject({ code: 0 })
  expect(await runCommand(['publish', 'england-2019@1.0.0'], settings)).toMatchObject({ code: 0 })
  site = await serveSite(url)
})

test.afterAll(() => clearUp())

test('A respondent sees the current list, and how it agrees with the published one', async ({ page }) => {
  await page.goto(`${site?.url ?? ''}/sandbox`)
  await expectHeadline(page, '225 wards are listed by the current method')
  await expect(page.getByText('219 of them on the published list of 225')).toBeVisible()
  await expect.poll(() => query(page)).toBe('')
})

test('A respondent can set Civic assets to 0: 301 wards would be listed, 108 enter and 32 leave', async ({
  page,
}) => {
  await page.goto(`${site?.url ?? ''}/sandbox`)
  await weight(page, 'cni.civic_assets').fill('0')
  await expectHeadline(page, '301 wards would be listed, 76 more than now')
  await expectMoves(page, 108, 32)
  await expect(page.getByText('Civic assets is left out of the CNI.')).toBeVisible()
  await expect(page).toHaveURL(/\?dataset=england-2019@1\.0\.0&cni\.civic_assets=0$/)
})

test('A respondent can double Active and engaged community: 238 wards, 44 enter and 31 leave', async ({
  page,
}) => {
  await page.goto(`${site?.url ?? ''}/sandbox`)
  await weight(page, 'cni.engaged_community').fill('200')
  await expectHeadline(page, '238 wards would be listed, 13 more than now')
  await expectMoves(page, 44, 31)
  await expect(page.getByText('Active and engaged community counts twice as much.')).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('A respondent without script gets the same: 301, 108 and 32, then 238, 44 and 31', async ({
    page,
  }) => {
    await page.goto(`${site?.url ?? ''}/sandbox`)
    await box(page, 'cni.civic_assets').uncheck()
    await page.getByRole('button', { name: 'Update results' }).click()
    await expectHeadline(page, '301 wards would be listed')
    await expectMoves(page, 108, 32)
    await expect.poll(() => query(page)).toBe('?dataset=england-2019@1.0.0&cni.civic_assets=0')

    await page.getByRole('link', { name: 'Put back Civic assets' }).click()
    await expectHeadline(page, '225 wards are listed by the current method')
    await weight(page, 'cni.engaged_community').fill('200')
    await page.keyboard.press('Enter')
    await expectHeadline(page, '238 wards would be listed')
    await expectMoves(page, 44, 31)
  })
})
