import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright/test'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { closeConsultation } from '#test/support/consultation-rows.ts'
import { signInAs } from '#test/support/team-rows.ts'
import { untilScripted } from '#test/support/until-scripted.ts'

const mark = randomBytes(3).toString('hex')
const id = `journey-${mark}`
const title = `Which places count (${mark})`
const fine = async (page: Page) => expect(await accessibilityProblems(page)).toEqual([])
const problem = (page: Page) => page.getByRole('alert', { name: /There is a problem|It is not ready/ })

/** The page says that something was saved. */
const saysSaved = (page: Page, words: string) =>
  expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

/** A day so many days from today, with a time, as the form takes it. */
const inDays = (days: number, time: string) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`

// Whatever happens, the demonstration is the consultation that the other journeys find open.
test.afterAll(() => closeConsultation(id))

test('An administrator prepares a consultation, opens it, moves its closing and closes it', async ({
  page,
  context,
  browser,
  complaints,
}) => {
  test.setTimeout(240_000)
  await signInAs(context, 'administrator')
  await page.goto('/admin/consultations')
  await fine(page)
  await page.getByRole('link', { name: 'Start a new consultation' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start a new consultation')
  await fine(page)

  // Everything that is missing is said at once, and what was typed stays.
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Opens').fill('2027-03-28T01:30')
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await expect(problem(page)).toContainText('clocks in England never show this one')
  await expect(problem(page)).toContainText('Say what is asked')
  await expect(page.getByLabel('Title')).toHaveValue(title)
  await fine(page)
  await page.getByLabel('Name in the address').fill(id)
  await page.getByLabel('What is asked').fill('We ask which places count.\n\nPlease tell us.')
  await page.getByLabel('Opens').fill(inDays(2, '09:00'))
  await page.getByLabel('Closes').fill(inDays(30, '17:00'))
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await saysSaved(page, 'The draft is begun.')
  await fine(page)

  // Nothing is lost when the site is away, when the session has ended, or when somebody else was quicker.
  await page.getByRole('link', { name: 'Change what it says' }).click()
  const said = page.getByLabel('What is asked')
  await untilScripted(said)
  await said.fill('We ask more.')
  await page.route('**/about', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  complaints.splice(0)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(problem(page)).toContainText('We could not reach the site just now.')
  await expect(said).toHaveValue('We ask more.')
  await page.unroute('**/about')
  complaints.splice(0) // The browser says that it could not send, as it should.
  await context.clearCookies()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(problem(page)).toContainText('You are not signed in any more.')
  complaints.splice(0) // The browser says that it was answered 403, as it should.
  await expect(said).toHaveValue('We ask more.')
  await fine(page)
  await signInAs(context, 'administrator')
  const beside = await context.newPage()
  await beside.goto(page.url())
  await beside.getByLabel('Title').fill(`${title}!`)
  await beside.getByRole('button', { name: 'Save' }).click()
  await beside.waitForURL(`**/consultations/${id}`)
  await beside.close()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(problem(page)).toContainText('Somebody else changed this since you opened it.')
  await expect(problem(page)).toContainText(`They wrote: ${title}!`)
  await expect(said).toHaveValue('We ask more.')
  await page.setViewportSize({ width: 390, height: 900 })
  await fine(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await saysSaved(page, 'What the consultation says of itself is saved.')

  // It cannot be signed off without a proposal and a question.
  await page.getByRole('button', { name: 'Sign off' }).click()
  await expect(problem(page)).toContainText('Add at least one proposal')
  await problem(page).getByRole('link', { name: 'Add at least one proposal' }).click()

  await page.getByLabel('Title').fill('Leave pubs and parks out')
  await page.getByLabel('What would change').fill('They no longer count.')
  await page.getByLabel('Why it is proposed').fill('They are counted badly.')
  await page.getByLabel('Its method').fill('https://reweigh.example.org/sandbox?cni.nothing=0')
  await page.getByRole('button', { name: 'Add the proposal' }).click()
  await expect(problem(page)).toContainText('nothing')
  await expect(page.getByLabel('Why it is proposed')).toHaveValue('They are counted badly.')
  await fine(page)
  await page.getByLabel('Its method').fill('https://reweigh.example.org/sandbox?cni.civic_assets=0')
  await page.getByRole('button', { name: 'Add the proposal' }).click()
  await saysSaved(page, 'The proposal is saved.')
  const proposal = page.getByRole('row').filter({ hasText: '1. Leave pubs and parks out' })
  await expect(proposal).toContainText(/\d+ *$|\d/)
  await proposal.getByRole('link').click()
  await expect(page.getByLabel('Its method')).toHaveValue(/cni\.civic_assets=0/)
  await fine(page)
  await page.goBack()

  for (const { kind, about, wording, options } of [
    { kind: 'How far they agree', about: 'Leave pubs and parks out', wording: 'Do you agree?', options: '' },
    { kind: 'One answer to choose', about: '', wording: 'Which matters more?', options: 'Pubs\nParks' },
  ]) {
    await page.getByRole('link', { name: 'Add a question' }).click()
    await page.getByLabel('How people answer').selectOption(kind)
    if (about !== '') await page.getByLabel('What it is about').selectOption(about)
    await page.getByLabel('Question', { exact: true }).fill(wording)
    await page.getByLabel('Answers to choose from').fill(options)
    await fine(page)
    await page.getByRole('button', { name: 'Add the question' }).click()
    await saysSaved(page, 'The question is saved.')
  }
  await page.getByRole('button', { name: 'Earlier : question 2' }).click()
  await expect(page.getByRole('rowheader', { name: '1. Which matters more?' })).toBeVisible()

  await page.getByRole('link', { name: 'Add evidence' }).click()
  await page.getByLabel('Title').fill('A report')
  await page.getByLabel('Who published it').fill('Somebody')
  await page.getByLabel('When it was published').fill('2026-05-31')
  await page.getByLabel('Where it is').fill('javascript:alert(1)')
  await page.getByRole('button', { name: 'Add the evidence' }).click()
  await expect(problem(page)).toContainText('https://')
  await fine(page)
  await page.getByLabel('Where it is').fill('/data')
  await page.getByRole('button', { name: 'Add the evidence' }).click()
  await saysSaved(page, 'The evidence is saved.')

  // The preview link opens the draft for anybody; without it there is nothing.
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = page.getByRole('status').getByRole('link')
  const preview = (await link.getAttribute('href')) ?? ''
  const other = await browser.newContext()
  const reader = await other.newPage()
  await reader.goto(preview)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title)
  expect((await reader.goto(preview.replace(/\?.*/, '')))?.status()).toBe(404)
  await other.close()

  await page.getByRole('button', { name: 'Sign off' }).click()
  await expect(page.getByText(/^Planned\. Opens 9am/)).toBeVisible()
  await fine(page)
  await page.getByRole('button', { name: 'Open it now' }).click()
  await expect(page.getByText(/^Open\. Closes/)).toBeVisible()

  // A question that people answer already is changed with a note.
  await page.getByRole('link', { name: 'Do you agree?' }).click()
  const wording = page.getByLabel('Question', { exact: true })
  await untilScripted(wording) // React, taking the box over, forgets what was selected in it, which `fill` replaces.
  await wording.fill('How far do you agree?')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(problem(page)).toContainText('Tell respondents in one sentence what is different')
  await expect(wording).toHaveValue('How far do you agree?')
  await page.getByLabel('What is different now').fill('It asks how far.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Changed: It asks how far.')).toBeVisible()

  await page.getByLabel('Closes', { exact: true }).fill(inDays(20, '12:00'))
  await page.getByRole('button', { name: 'Move the closing' }).click()
  await expect(problem(page)).toContainText('Tell everybody in one sentence why')
  await expect(page.getByLabel('Closes', { exact: true })).toHaveValue(inDays(20, '12:00'))
  await page.getByLabel('Why it is moved').fill('The data come earlier.')
  await page.getByRole('button', { name: 'Move the closing' }).click()
  await expect(page.getByText(/The closing was moved from .* The data come earlier\./)).toBeVisible()
  await page.goto(`/consultation/${id}`)
  await expect(page.getByText('The data come earlier.')).toBeVisible()
  await fine(page)

  await page.goto(`/admin/consultations/${id}`)
  await page.getByLabel('Why it is moved').fill('We have heard enough.')
  await page.getByRole('button', { name: 'Close it now' }).click()
  await expect(page.getByText(/^Closed\. Closed/)).toBeVisible()
  await page.goto('/consultation')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('An administrator starts a draft with the keyboard alone', async ({ page, context }) => {
    await signInAs(context, 'administrator')
    await page.goto('/admin/new-consultation')
    await page.getByLabel('Title').focus()
    await page.keyboard.type(`By keyboard (${mark})`)
    await page.keyboard.press('Enter')
    await expect(problem(page)).toContainText('Say what is asked')
    await expect(page.getByLabel('Title')).toHaveValue(`By keyboard (${mark})`)
    await page.getByLabel('What is asked').fill('We ask.')
    await page.getByLabel('Opens').fill(inDays(2, '09:00'))
    await page.getByLabel('Closes').fill(inDays(3, '09:00'))
    await page.getByRole('button', { name: 'Start the draft' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`By keyboard (${mark})`)
    await saysSaved(page, 'The draft is begun.')
    await page.getByRole('button', { name: 'Make a link' }).click()
    await expect(page.getByText('Anybody who has this link can read the draft')).toBeVisible()
  })
})

test('A moderator is told that the pages of consultations are not open to them', async ({
  page,
  context,
}) => {
  await signInAs(context, 'moderator')
  for (const path of [
    '/admin/consultations',
    '/admin/new-consultation',
    `/admin/consultations/demonstration`,
    '/admin/service',
    '/admin/complaints',
  ])
    expect((await page.goto(path))?.status()).toBe(403)
})
