import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { makeClosed } from '#test/support/consultation-rows.ts'
import { testSite } from '#test/support/site.ts'
import { signInAs } from '#test/support/team-rows.ts'
import { newestLetter } from './author-steps.ts'

const mark = randomBytes(3).toString('hex')
const fine = async (page: Page) => expect(await accessibilityProblems(page)).toEqual([])
const problem = (page: Page) => page.getByRole('alert', { name: /There is a problem|It is not ready/ })

/** The path of the link in a letter that begins so: the origin is that of the site's settings. */
const pathIn = (text: string, start: string): string =>
  new RegExp(`https?://[^/\\s]+(${start}\\S*)`).exec(text)?.[1] ?? ''

async function subscribe(page: Page, email: string): Promise<void> {
  await page.goto('/updates')
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByRole('button', { name: 'Tell me of consultations' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your e-mail')
  await fine(page)
  await page.goto(pathIn(await newestLetter(page, email, /Confirm that you want/), '/updates/confirm/'))
  await fine(page)
  await page.getByRole('button', { name: 'Yes, write to me' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We will write to you')
}

test('An administrator publishes the outcome, everybody reads it, and subscribers hear of it', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000)
  const id = `outcome-${mark}`
  const title = `Which places count (${mark})`
  const email = `subscriber-${mark}@example.org`
  await subscribe(page, email)
  const reference = await makeClosed(id, title)

  await page.goto(`/outcome/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title)
  await signInAs(context, 'administrator')
  await page.goto(`/admin/consultations/${id}`)
  await page.getByRole('link', { name: 'Write the outcome' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The outcome')
  await fine(page)
  await page.getByRole('button', { name: 'Publish the outcome' }).click()
  await expect(problem(page)).toContainText('Say in plain language what was decided')
  await problem(page)
    .getByRole('link', { name: /Say what was decided about/ })
    .click()

  await page.getByLabel('The reasons').fill('Most people agree.')
  await page.getByLabel('Published responses').fill('RW-0000-0000')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(problem(page)).toContainText('Choose what was decided')
  await page.getByLabel('Adopted', { exact: true }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(problem(page)).toContainText('RW-0000-0000: not among the published responses')
  await expect(page.getByLabel('The reasons')).toHaveValue('Most people agree.')
  await expect(page.getByLabel('Adopted', { exact: true })).toBeChecked()
  await fine(page)
  await page.getByLabel('Published responses').fill(reference.toLowerCase())
  await page.getByRole('button', { name: 'Save' }).click()

  await expect(page.getByRole('status').filter({ hasText: 'The decision is saved.' })).toBeVisible()
  await page.getByLabel('What was decided, in plain language').fill('Civic assets no longer count.')
  await page.getByLabel('Another one: its address is below').check()
  await page.getByLabel('Address of another method').fill('/areas')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(problem(page)).toContainText('not an address of the sandbox')
  await page.getByLabel('That of the proposal “Leave civic assets out”').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(problem(page)).toHaveCount(0)
  await page.getByRole('link', { name: 'See the draft' }).click()
  await expect(page.getByText('This is a draft of the outcome.')).toBeVisible()
  await fine(page)
  await page.goBack()
  await page.getByRole('button', { name: 'Publish the outcome' }).click()

  // Now everybody reads it; its figures are those of the engine.
  await page.waitForURL(({ pathname }) => pathname === `/outcome/${id}`) // A browser keeps the part after #.
  await context.clearCookies()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByText('Adopted.', { exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Agree/ })).toContainText('1 (100%)')
  await expect(page.getByRole('link', { name: reference })).toBeVisible()
  for (const summary of await page.locator('main summary').all()) await summary.click()
  await fine(page)
  await page.setViewportSize({ width: 390, height: 800 })
  await fine(page)
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
  ).toBe(false)

  const listed = Number(
    (/has ([\d,]+) wards/.exec(await page.getByRole('main').innerText())?.[1] ?? '').replace(',', ''),
  )
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the final list (CSV)' }).click()
  const rows = (await readFile(await (await downloading).path(), 'utf8')).trimEnd().split('\n')
  const at = rows[0]?.split(',').indexOf('on_final_list') ?? -1
  expect(rows.filter((row) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)[at] === '1')).toHaveLength(listed)
  await page.getByRole('link', { name: 'Open in the sandbox' }).click()
  await expect(page.getByText(new RegExp(`${listed.toLocaleString('en-GB')} wards`)).first()).toBeVisible()

  await page.goto(`/consultation/${id}`)
  await page.getByRole('main').getByRole('link', { name: 'Read the outcome' }).click()
  await expect(page).toHaveURL(new RegExp(`/outcome/${id}$`))

  // A mistake is corrected in public, and how it was before can still be read.
  await signInAs(context, 'administrator')
  await page.goto(`/admin/consultations/${id}/outcome`)
  await page.getByLabel('What was decided, in plain language').fill('Civic assets do not count any more.')
  await page.getByRole('button', { name: 'Publish the correction' }).click()
  await expect(problem(page)).toContainText('Say in one sentence what is corrected')
  await page.getByLabel('What is corrected, and why').fill('It said it less clearly.')
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await fine(page)
  }
  await page.getByRole('button', { name: 'Publish the correction' }).click()
  await expect(problem(page)).toHaveCount(0)
  await context.clearCookies()
  await page.goto(`/outcome/${id}`)
  await expect(page.getByText('This outcome was corrected after it was published.')).toBeVisible()
  await expect(page.getByText('Civic assets do not count any more.')).toBeVisible()
  await fine(page)
  await page.getByRole('link', { name: 'How it was before (version 1)' }).click()
  await expect(page.getByText('This is an earlier version of the outcome.')).toBeVisible()
  await expect(page.getByText('Civic assets no longer count.')).toBeVisible()
  await fine(page)

  // The subscriber is told, and stops the letters: opening the link does nothing yet.
  const letter = await newestLetter(page, email, /The outcome of a consultation/)
  expect(letter).toContain(title)
  await page.goto(pathIn(letter, '/updates/stop/'))
  await fine(page)
  await page.getByRole('button', { name: 'Send me no more letters' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'You get no more letters about consultations',
  )
  await fine(page)
})

test('F80: Asking to be told shows nothing about an address, and what is none is refused', async ({
  page,
}) => {
  await page.goto('/updates')
  await fine(page)
  await page.getByLabel('Your e-mail address').fill('nobody')
  await page.getByRole('button', { name: 'Tell me of consultations' }).click()
  await expect(problem(page)).toContainText('Write one e-mail address')
  await expect(page.getByLabel('Your e-mail address')).toHaveValue('nobody')
  await fine(page)
})

test('F82: A mail program stops letters with a post; looking at the address stops nothing', async ({
  page,
  request,
}) => {
  const email = `one-click-${mark}@example.org`
  await subscribe(page, email)
  await makeClosed(`stop-${mark}`, `Stopped (${mark})`)
  const letter = await newestLetter(page, email, /A consultation has closed/)
  const path = pathIn(letter, '/updates/stop/').replace('/updates/', '/api/updates/')
  const address = testSite().url + path
  expect((await request.get(address)).status()).toBe(405)
  expect((await request.post(`${address}x`)).status()).toBe(404)
  const form = { 'List-Unsubscribe': 'One-Click' }
  expect((await request.post(address, { form })).status()).toBe(204)
  expect((await request.post(address, { form })).status()).toBe(204)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('A visitor asks to be told and confirms with the keyboard', async ({ page }) => {
    const email = `keyboard-${mark}@example.org`
    await page.goto('/updates')
    await page.getByLabel('Your e-mail address').focus()
    await page.keyboard.type(email)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your e-mail')
    await page.goto(pathIn(await newestLetter(page, email, /Confirm that you want/), '/updates/confirm/'))
    await page.getByRole('button', { name: 'Yes, write to me' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We will write to you')
  })
})
