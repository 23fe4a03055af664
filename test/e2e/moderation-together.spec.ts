import type { Browser, Page } from 'playwright/test'
import { expect, test } from '#test/support/browser-test.ts'
import { askForSecondOpinion, forgetResponses, signInAs, writeResponse } from '#test/support/team-rows.ts'

test.setTimeout(180_000)

const references: string[] = []
test.afterEach(() => forgetResponses(references))

async function waiting(text: string): Promise<{ id: string; reference: string }> {
  const response = await writeResponse({ text, receivedAt: '2026-01-06T12:00:00Z' })
  references.push(response.reference)
  return response
}

const summaryOf = (page: Page) => page.locator('.govuk-error-summary')
const record = (page: Page) => page.getByRole('button', { name: 'Record decision' }).click()
const recorded = (page: Page, state: string) =>
  expect(page.getByText(`This response is now: ${state}.`)).toBeVisible()

/** A page in a browser of its own, of somebody who is signed in. */
async function pageOf(browser: Browser | null, role: 'moderator' | 'administrator') {
  const context = await browser?.newContext()
  if (context === undefined) throw new Error('There is no browser.')
  const name = await signInAs(context, role)
  return { name, page: await context.newPage(), close: () => context.close() }
}

async function refuse(page: Page, reason = 'off-topic'): Promise<void> {
  await page.getByRole('radio', { name: 'Do not publish' }).check()
  await page.getByLabel(/^Reason/).selectOption(reason)
  await record(page)
}

test('F96: Of two moderators at once one decides, and the other sees who was quicker and what they decided', async ({
  page,
  context,
}) => {
  const { id, reference } = await waiting('Two people read this at once.')
  const first = await signInAs(context, 'moderator')
  const other = await pageOf(context.browser(), 'moderator')
  await page.goto(`/moderation/${id}`)
  await other.page.goto(`/moderation/${id}`)

  await page.getByRole('button', { name: 'Take it' }).click()
  await expect(page.getByText('You have this response until')).toBeVisible()
  await other.page.getByRole('radio', { name: 'Clear as it is' }).check()
  await record(other.page)
  await expect(summaryOf(other.page)).toContainText(`${first} is working on this response.`)
  await other.page.goto(`/moderation?reference=${reference}`)
  await expect(other.page.getByRole('row').filter({ hasText: reference })).toContainText(first)
  await other.page.goto(`/moderation/${id}`)
  await expect(other.page.getByText(`${first} has this response until`)).toBeVisible()

  await page.getByRole('button', { name: 'Give it back' }).click()
  await expect(page.getByText('Nobody has this response.')).toBeVisible()
  await refuse(page)
  await recorded(page, 'not published')
  await other.page.getByRole('radio', { name: 'Clear as it is' }).check()
  await other.page.getByLabel('Note to the author (optional)').fill('Thank you.')
  await record(other.page)
  await expect(summaryOf(other.page)).toContainText('Somebody else was quicker.')
  await expect(summaryOf(other.page)).toContainText(`${first} refused it (Not about this consultation).`)
  await expect(other.page.getByLabel('Note to the author (optional)')).toHaveValue('Thank you.')
  expect((await other.page.request.get(`/responses/${reference}`)).status()).toBe(404)
  await other.close()
})

test('F98: Nothing is refused without a reason from the list', async ({ page, context }) => {
  const { id } = await waiting('Refuse this.')
  await signInAs(context, 'moderator')
  await page.goto(`/moderation/${id}`)
  await page.getByRole('radio', { name: 'Do not publish' }).check()
  await page.getByLabel('Note to the author (optional)').fill('No reason.')
  await record(page)
  await expect(summaryOf(page)).toBeFocused()
  await summaryOf(page).getByRole('link', { name: 'Choose the reason, which the author is told' }).click()
  await expect(page.getByLabel(/^Reason/)).toBeFocused()
  await expect(page.getByLabel('Note to the author (optional)')).toHaveValue('No reason.')
  await page.reload()
  await expect(page.locator('.rw-panel__head').first()).toContainText('To check')
})

test('F99: A second decision stands, and the first stays in the history', async ({ page, context }) => {
  const { id, reference } = await waiting('Decide this twice.')
  const name = await signInAs(context, 'moderator')
  await page.goto(`/moderation/${id}`)
  await refuse(page, 'advertising')
  await recorded(page, 'not published')
  await page.getByRole('radio', { name: 'Clear as it is' }).check()
  await record(page)
  await recorded(page, 'cleared')
  await expect(page.locator('.rw-history li').filter({ hasText: `Decided by ${name}` })).toHaveCount(2)
  await expect(page.locator('.rw-history')).toContainText('Advertising')
  await page.goto(`/responses/${reference}`)
  await expect(page.getByText('Decide this twice.')).toBeVisible()
})

test('A moderator refers a response, and only an administrator decides it', async ({ page, context }) => {
  const { id } = await waiting('Is this about a court case?')
  await signInAs(context, 'moderator')
  await page.goto(`/moderation/${id}`)
  await page.getByRole('button', { name: 'Refer to an administrator' }).click()
  await expect(page.getByText('Referred: an administrator decides.')).toBeVisible()
  await page.getByRole('radio', { name: 'Clear as it is' }).check()
  await record(page)
  await expect(summaryOf(page)).toContainText('This was referred to an administrator.')
  const administrator = await pageOf(context.browser(), 'administrator')
  await administrator.page.goto('/moderation?part=administrator')
  await administrator.page.goto(`/moderation/${id}`)
  await administrator.page.getByRole('radio', { name: 'Clear as it is' }).check()
  await record(administrator.page)
  await recorded(administrator.page, 'cleared')
  await administrator.close()
})

test.describe('when a refusal needs a second moderator', () => {
  test.beforeEach(() => askForSecondOpinion(true))
  test.afterEach(() => askForSecondOpinion(false))

  test('A second moderator confirms a refusal, never the first alone', async ({ page, context }) => {
    const { id, reference } = await waiting('Buy my pills.')
    await signInAs(context, 'moderator')
    await page.goto(`/moderation/${id}`)
    await refuse(page, 'advertising')
    await expect(page.getByText('A refusal awaits the opinion of a second moderator.')).toBeVisible()
    await record(page)
    await expect(summaryOf(page)).toContainText('a second moderator has to confirm')
    const second = await pageOf(context.browser(), 'moderator')
    await second.page.goto('/moderation?part=second')
    await second.page.getByRole('link', { name: reference }).click()
    await record(second.page)
    await recorded(second.page, 'not published')
    await second.close()
  })
})

for (const scripted of [true, false]) {
  test.describe(scripted ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: scripted })

    test(`A moderator ${scripted ? 'with' : 'without'} script previews and decides several together`, async ({
      page,
      context,
    }) => {
      const campaign = 'Please count every pub and every library twice, everywhere.'
      const [one, two, three] = [await waiting(campaign), await waiting(campaign), await waiting(campaign)]
      await signInAs(context, 'moderator')
      await page.goto('/moderation')
      await expect(page.getByRole('row').filter({ hasText: one.reference })).toContainText('Same words as 2')
      for (const { reference } of [one, two, three]) {
        await page.getByRole('checkbox', { name: `Mark ${reference}` }).check()
      }
      await page.getByRole('button', { name: 'Decide the marked ones together' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decide 3 responses together')
      await expect(page.getByText(campaign)).toHaveCount(3)
      await page.getByRole('radio', { name: 'Publish none of their words' }).check()
      await page.getByRole('button', { name: 'Record for 3 responses' }).click()
      await expect(summaryOf(page)).toContainText('Choose the reason, which the authors are told')
      await expect(page.getByRole('radio', { name: 'Publish none of their words' })).toBeChecked()

      const other = await pageOf(context.browser(), 'moderator')
      await other.page.goto(`/moderation/${two.id}`)
      await other.page.getByRole('radio', { name: 'Clear as it is' }).check()
      await record(other.page)
      await recorded(other.page, 'cleared')
      await page.getByLabel(/^Reason/).selectOption('off-topic')
      await page.getByRole('button', { name: 'Record for 3 responses' }).click()
      await expect(summaryOf(page)).toContainText(`${other.name} published it.`)
      expect((await page.request.get(`/responses/${two.reference}`)).status()).toBe(200)
      for (const { id } of [one, three]) {
        await page.goto(`/moderation/${id}`)
        await expect(page.locator('.rw-panel__head').first()).toContainText('Not published')
      }
      await other.close()
    })
  })
}
