import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright/test'
import { scriptTexts } from '#test/fixtures/strange-texts.ts'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { forgetResponses, signInAs } from '#test/support/team-rows.ts'
import { answerInWords, newestLetter, sendIt, sendResponse } from './author-steps.ts'

test.setTimeout(240_000)

const references: string[] = []
test.afterEach(() => forgetResponses(references))

const summaryOf = (page: Page) => page.locator('.govuk-error-summary')
const fine = async (page: Page) => expect(await accessibilityProblems(page)).toEqual([])

async function sent(page: Page, text: string) {
  const email = `author-${randomBytes(4).toString('hex')}@example.org`
  const reference = await sendResponse(page, { text, email })
  references.push(reference)
  return { email, reference }
}

/** A moderator's page in a browser of their own. */
async function moderator(page: Page) {
  const context = await page.context().browser()?.newContext()
  if (context === undefined) throw new Error('There is no browser.')
  await signInAs(context, 'moderator')
  return context.newPage()
}

/** Opens a response by its reference; what was sent oddly fast is among those that are held. */
async function open(page: Page, reference: string, ...parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    await page.goto(`/moderation?part=${part}&reference=${reference}`)
    const link = page.getByRole('link', { name: reference })
    if ((await link.count()) === 0) continue
    await link.click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(reference)
    await page.waitForLoadState('networkidle') // A choice that is made while the page's script begins may be taken back.
    return
  }
  throw new Error(`${reference} is in no part of the queue.`)
}

async function record(page: Page, button = 'Record decision'): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByText('Recorded. This response is now:')).toBeVisible()
}

const linkIn = (text: string) => new URL(/https?:\S+\/respond\/return#\S+/.exec(text)?.[0] ?? '')

test('A refused author corrects and appeals', async ({ page }) => {
  const { email, reference } = await sent(page, 'The buses. My neighbour Ann Example agrees.')
  const one = await moderator(page)
  await open(one, reference, 'check', 'held')
  await one.getByRole('radio', { name: 'Do not publish' }).check()
  await one.getByLabel(/^Reason/).selectOption('off-topic')
  await one.getByLabel('Note to the author (optional)').fill('Say what it has to do with the list.')
  await record(one)

  const letter = await newestLetter(page, email, /has been read/)
  expect(letter).toContain('is not published')
  expect(letter).toContain('Not about this consultation. We do not publish words that have nothing to do')
  expect(letter).toContain('Say what it has to do with the list.')
  await page.context().clearCookies()
  await page.goto(linkIn(letter).pathname + linkIn(letter).hash)
  await expect(page.getByLabel('Key of your response')).not.toHaveValue('')
  await page.getByRole('button', { name: 'Open my response' }).click()
  await expect(page.getByRole('heading', { name: 'What moderators decided' })).toBeVisible()
  await expect(page.getByText('Not about this consultation.')).toBeVisible()
  await expect(page.getByText('Say what it has to do with the list.')).toBeVisible()
  await fine(page)

  await page.getByRole('button', { name: 'Change my response' }).click()
  await page.waitForURL('**/respond/tasks')
  const corrected = 'The buses are why connectedness matters. My neighbour Ann Example agrees.'
  await answerInWords(page, corrected)
  expect(await sendIt(page)).toBe(reference)
  await expect(page.getByRole('heading', { name: 'What moderators decided' })).toHaveCount(0)
  await open(one, reference, 'check', 'held')
  await expect(one.getByText('this is version 2')).toBeVisible()
  await one.getByRole('radio', { name: 'Clear, with words hidden' }).check()
  await one.getByLabel(/^Words to hide 1/).fill('My neighbour Ann Example agrees.')
  await one.getByLabel(/^Why these words are hidden \(1/).selectOption('private-person')
  await record(one)

  await page.reload()
  const hidden = 'The buses are why connectedness matters. [words hidden]'
  await expect(page.getByText(hidden)).toBeVisible()
  await page.getByRole('link', { name: 'Ask us to look again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ask us to look again')
  await fine(page)
  await page.getByLabel('Why is the decision wrong?').fill(' \u200B ')
  await page.getByRole('button', { name: 'Send my appeal' }).click()
  await expect(summaryOf(page)).toBeFocused()
  await summaryOf(page).getByRole('link', { name: 'Say why you think the decision is wrong' }).click()
  await expect(page.getByLabel('Why is the decision wrong?')).toBeFocused()
  await fine(page)
  const why = 'Ann Example is our councillor, so her name is public.'
  await page.getByLabel('Why is the decision wrong?').fill(why)
  await page.getByRole('button', { name: 'Send my appeal' }).click()
  await expect(page.getByRole('heading', { name: 'You asked us to look again' })).toBeVisible()
  await expect(page.getByText(why)).toBeVisible()
  await fine(page)

  await one.goto(`/moderation?part=appeals&reference=${reference}`)
  await expect(one.getByRole('row').filter({ hasText: reference })).toContainText(why)
  await open(one, reference, 'appeals')
  await expect(one.getByText('somebody else has to decide the appeal')).toBeVisible()
  await expect(one.getByRole('button', { name: 'Record' })).toHaveCount(0)

  const two = await moderator(page)
  await open(two, reference, 'appeals')
  await fine(two)
  await two.getByRole('radio', { name: /^Yes/ }).check()
  await two.getByRole('button', { name: 'Record the decision on the appeal' }).click()
  await expect(summaryOf(two)).toContainText('Change what is decided above')
  await expect(two.getByRole('radio', { name: /^Yes/ })).toBeChecked()
  await two.getByLabel(/^Words to hide 1/).fill('')
  await two.getByLabel(/^Why these words are hidden \(1/).selectOption('')
  await two.getByRole('radio', { name: 'Clear as it is' }).check()
  await record(two, 'Record the decision on the appeal')

  expect(await newestLetter(page, email, /appeal .* is decided/)).toContain('agrees with you')
  await page.reload()
  await expect(page.getByRole('heading', { name: /somebody else agreed with you/ })).toBeVisible()
  await page.goto('/respond/appeal')
  await expect(page.getByText('You have appealed once already; that is possible once.')).toBeVisible()
  await page.goto(`/responses/${reference}`)
  await expect(page.getByText(corrected)).toBeVisible()
  for (const { context } of [one, two].map((staff) => ({ context: staff.context() }))) await context.close()
})

test('A refused author without script appeals, keeps what was typed, and is told that the decision stands', async ({
  page,
}) => {
  const { email, reference } = await sent(page, 'Buy my pills, they make every ward happy.')
  const one = await moderator(page)
  await open(one, reference, 'check', 'held')
  await one.getByRole('radio', { name: 'Do not publish' }).check()
  await one.getByLabel(/^Reason/).selectOption('advertising')
  await record(one)
  const link = linkIn(await newestLetter(page, email, /has been read/))

  const plain = await page
    .context()
    .browser()
    ?.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } })
  if (plain === undefined) throw new Error('There is no browser.')
  const author = await plain.newPage()
  await author.goto(link.pathname)
  await author.getByLabel('Key of your response').fill(link.href)
  await author.getByRole('button', { name: 'Open my response' }).click()
  await author.getByRole('link', { name: 'Ask us to look again' }).click()
  const long = 'x'.repeat(50_001)
  await author.getByLabel('Why is the decision wrong?').fill(long)
  await author.getByRole('button', { name: 'Send my appeal' }).click()
  await expect(summaryOf(author)).toContainText('1 character too long')
  await expect(author.getByLabel('Why is the decision wrong?')).toHaveValue(long)
  await author.getByLabel('Why is the decision wrong?').fill('They are good pills.')
  await author.getByRole('button', { name: 'Send my appeal' }).click()
  await expect(author.getByRole('heading', { name: 'You asked us to look again' })).toBeVisible()

  const two = await moderator(page)
  await open(two, reference, 'appeals')
  await two.getByRole('radio', { name: /^No/ }).check()
  await two
    .getByLabel('Note to the author (optional)')
    .fill(`Still an advertisement.\n${scriptTexts.join('\n')}`)
  await record(two, 'Record the decision on the appeal')
  const letter = await newestLetter(page, email, /appeal .* is decided/)
  expect(letter).toContain('let the decision stand')
  expect(letter).toContain('Still an advertisement.')
  for (const line of scriptTexts) expect(letter, 'F45').toContain(line)
  await author.reload()
  await expect(author.getByRole('heading', { name: /the decision stands/ })).toBeVisible()
  expect((await page.request.get(`/responses/${reference}`)).status()).toBe(404)
  for (const context of [plain, one.context(), two.context()]) await context.close()
})

test('F97: A moderator decides while the author withdraws: nothing comes back', async ({ page }) => {
  const { reference } = await sent(page, 'Forget this one.')
  const one = await moderator(page)
  await open(one, reference, 'check', 'held')
  await page.getByRole('link', { name: 'Withdraw my response' }).click()
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your response is withdrawn')
  await one.getByRole('radio', { name: 'Clear as it is' }).check()
  await one.getByRole('button', { name: 'Record decision' }).click()
  await expect(summaryOf(one)).toContainText('The respondent has withdrawn this response meanwhile.')
  expect((await page.request.get(`/responses/${reference}`)).status()).toBe(404)
  await one.context().close()
})
