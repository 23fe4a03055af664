import { expect, test } from '#test/support/browser-test.ts'
import { holdScripts } from '#test/support/hold-scripts.ts'
import { untilScripted } from '#test/support/until-scripted.ts'
import { box, demonstration, expectHeadline, query, slider, weight } from './sandbox-page.ts'

const current = '225 wards are listed by the current method'

test('A respondent can leave a domain out and take it back with the weight it had', async ({ page }) => {
  await page.goto('/sandbox')
  await expectHeadline(page, current)
  await weight(page, 'cni.connectedness').fill('150')
  await expect(page.getByText('Connectedness counts one and a half times as much.')).toBeVisible()
  await box(page, 'cni.connectedness').uncheck()
  await expect(weight(page, 'cni.connectedness')).toHaveValue('0')
  await expect(page.getByText('Connectedness is left out of the CNI.')).toBeVisible()
  await expect.poll(() => query(page)).toBe(`?dataset=${demonstration}&cni.connectedness=0`)
  await box(page, 'cni.connectedness').check()
  await expect(weight(page, 'cni.connectedness')).toHaveValue('150')
  await expect.poll(() => query(page)).toBe(`?dataset=${demonstration}&cni.connectedness=150`)
})

test('A respondent sees shares and words change at once, and what each change does on its own', async ({
  page,
}) => {
  await page.goto('/sandbox')
  await weight(page, 'cni.connectedness').fill('200')
  const row = page.locator('.rw-wt', { has: weight(page, 'cni.connectedness') })
  await expect(row).toContainText('50%')
  await expect(row).toContainText('was 33%')
  await weight(page, 'imd.crime').fill('0')
  const words = page.locator('.rw-words li')
  await expect(words).toHaveCount(2)
  await expect(words.nth(0)).toContainText(/On its own: \d+ entering \d+ leaving/)
  await expect(words.nth(1)).toContainText(/On its own: \d+ entering \d+ leaving/)
  await expect(page.getByRole('heading', { name: '2 changes' })).toBeVisible()
})

test('A respondent can undo and redo, with buttons and with keys', async ({ page }) => {
  await page.goto('/sandbox')
  await untilScripted(weight(page, 'imd.crime'))
  await weight(page, 'cni.connectedness').fill('150')
  await weight(page, 'imd.crime').fill('0')
  await weight(page, 'imd.crime').blur()
  await expect(page.getByRole('heading', { name: '2 changes' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(weight(page, 'imd.crime')).toHaveValue('93')
  await page.keyboard.press('Control+z')
  await expectHeadline(page, current)
  await page.keyboard.press('Control+Shift+Z')
  await expect(weight(page, 'cni.connectedness')).toHaveValue('150')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(weight(page, 'imd.crime')).toHaveValue('0')
  await expect(page.getByRole('button', { name: 'Redo' })).toHaveAttribute('aria-disabled', 'true')
})

for (const width of [1280, 390])
  test(`At ${width} pixels nothing moves under a respondent’s hand when script begins`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const letGo = await holdScripts(page)
    await page.goto('/sandbox', { waitUntil: 'commit' })
    const aims = page.getByRole('main').locator('a, summary, input:not([type=hidden], [type=range]), select')
    const undo = page.getByRole('button', { name: 'Undo' })
    await expect(page.getByRole('contentinfo')).toBeVisible()
    await expect(undo).toBeHidden()
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const places = () =>
      aims.evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility()) // What a closed part holds has no place.
          .map((element) => {
            const { x, y } = element.getBoundingClientRect()
            return `${element.getAttribute('name') ?? element.textContent}: ${Math.round(x)}, ${Math.round(y)}`
          }),
      )
    const before = await places()
    expect(before.length).toBeGreaterThan(50)
    letGo()
    await expect(undo).toBeVisible()
    expect(await places()).toEqual(before)
  })

test('A respondent keeps the undo of a text box while typing in it', async ({ page }) => {
  await page.goto('/sandbox')
  await box(page, 'imd.crime').uncheck()
  await weight(page, 'cni.connectedness').press('Control+z')
  await expect(weight(page, 'imd.crime')).toHaveValue('0')
})

test('A respondent can put back one change, reset one test, and reset all', async ({ page }) => {
  await page.goto(`/sandbox?cni.connectedness=150&imd.crime=0&imd.income=300&cut.imd=15`)
  await untilScripted(weight(page, 'imd.crime'))
  await page.getByRole('link', { name: 'Put back Crime' }).click()
  await expect(weight(page, 'imd.crime')).toHaveValue('93')
  await expect(page.getByRole('heading', { name: '3 changes' })).toBeVisible()
  await page.getByRole('link', { name: 'Reset deprivation' }).click()
  await expect(weight(page, 'imd.income')).toHaveValue('225')
  await expect(weight(page, 'cut.imd')).toHaveValue('10')
  await expect(weight(page, 'cni.connectedness')).toHaveValue('150')
  await page.getByRole('link', { name: 'Reset all' }).click()
  await expectHeadline(page, current)
  expect(query(page)).toBe('')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(weight(page, 'cni.connectedness')).toHaveValue('150')
})

test('A respondent keeps the focus in the words after putting a change back', async ({ page }) => {
  await page.goto(`/sandbox?cni.connectedness=150&imd.crime=0`)
  await untilScripted(weight(page, 'imd.crime'))
  await page.getByRole('link', { name: 'Put back Crime' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'What you changed, in words' })).toBeFocused()
})

test('A respondent can go back and forward: controls and results follow', async ({ page }) => {
  await page.goto('/sandbox')
  await weight(page, 'cni.connectedness').fill('200')
  await expectHeadline(page, 'would be listed')
  const headline = await page.locator('#headline').textContent()
  await page.getByRole('link', { name: 'Reset all' }).click()
  await expectHeadline(page, current)
  await page.goBack()
  await expect(weight(page, 'cni.connectedness')).toHaveValue('200')
  await expectHeadline(page, headline ?? 'a headline')
  await page.goForward()
  await expect(weight(page, 'cni.connectedness')).toHaveValue('100')
  await expectHeadline(page, current)
})

test('A respondent can come back from a ward’s page to the same changes', async ({ page }) => {
  await page.goto('/sandbox')
  await weight(page, 'cni.connectedness').fill('200')
  const ward = page.locator('.rw-areas tbody th a').first()
  await expect(ward).toHaveAttribute('href', /cni\.connectedness=200/)
  await ward.click()
  await expect(page).toHaveURL(/\/areas\/W\d+\?dataset=.*cni\.connectedness=200/)
  await page.goBack()
  await expect(weight(page, 'cni.connectedness')).toHaveValue('200')
  await expect(page.getByText('Connectedness counts twice as much.')).toBeVisible()
})

test('A respondent can work by keyboard alone', async ({ page }) => {
  await page.goto('/sandbox')
  await slider(page, 'cni.connectedness').focus()
  await page.keyboard.press('ArrowRight')
  await expect(weight(page, 'cni.connectedness')).toHaveValue('105')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(weight(page, 'cni.connectedness')).toHaveValue('104')
  await page.keyboard.press('PageUp')
  await expect(weight(page, 'cni.connectedness')).toHaveValue('129')
  await page.keyboard.press('End')
  await expect(weight(page, 'cni.connectedness')).toHaveValue('300')
  await page.keyboard.press('Home')
  await expect(weight(page, 'cni.connectedness')).toHaveValue('0')
  await expect(page.getByText('Connectedness is left out of the CNI.')).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await expect(box(page, 'cni.connectedness')).toBeFocused()
  await page.keyboard.press('Space')
  await expectHeadline(page, current)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(weight(page, 'cni.connectedness')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('200')
  await page.keyboard.press('Enter')
  await expect.poll(() => query(page)).toContain('cni.connectedness=200')
  await expect(page.getByText('Connectedness counts twice as much.')).toBeVisible()
})

test('A respondent who cannot see is told the counts once they are there', async ({ page }) => {
  await page.goto('/sandbox')
  await weight(page, 'cni.connectedness').fill('0')
  await expect(page.locator('.rw-sandbox > [role="status"]')).toHaveText(
    /^\d+ wards listed, \d+ entering, \d+ leaving\s*$/,
  )
})

test('A respondent can look at who stays, sort by people and turn the pages, and the address says so', async ({
  page,
}) => {
  await page.goto(`/sandbox?cni.connectedness=150`)
  await page.getByRole('link', { name: /^Staying \(/ }).click()
  await expect(page.getByRole('heading', { name: /^The \d+ wards that stay$/ })).toBeVisible()
  await page.getByRole('link', { name: 'People', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'People', exact: true })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page.getByText(/^Showing 11 to 20 of/)).toBeVisible()
  await expect
    .poll(() => query(page))
    .toBe(`?dataset=${demonstration}&cni.connectedness=150&show=staying&sort=people&page=2`)
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect(page.locator('.rw-areas tbody tr').nth(50)).toBeVisible()
})
