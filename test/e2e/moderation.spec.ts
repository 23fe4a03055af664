import { glob } from 'node:fs/promises'
import type { APIRequestContext, Locator, Page } from 'playwright/test'
import { expect, test } from '#test/support/browser-test.ts'
import { forgetResponses, signInAs, writeResponse } from '#test/support/team-rows.ts'
import { holdScripts } from '#test/support/hold-scripts.ts'

test.setTimeout(180_000)

const phone = '0191 496 0123'
const said = `Ring me on ${phone} about our hall.`
const seen = 'Ring me on [words hidden] about our hall.'

/** The oldest of all, so that "Take the next one" takes it. */
const receivedAt = '2026-01-05T12:00:00Z'

const references: string[] = []
test.afterEach(() => forgetResponses(references))

async function waiting(text: string): Promise<{ id: string; reference: string }> {
  const response = await writeResponse({ text, receivedAt })
  references.push(response.reference)
  return response
}

const summaryOf = (page: Page) => page.locator('.govuk-error-summary')

/** Every address of the site without a parameter, and those of one response. */
async function addresses({ id, reference }: { id: string; reference: string }): Promise<string[]> {
  const found: string[] = []
  for await (const file of glob('app/**/{page.tsx,route.ts}')) {
    const path = file
      .replaceAll('\\', '/')
      .replace(/^app/, '')
      .replaceAll(/\/\(\w+\)/g, '')
      .replace(/\/\[\[\.\.\.\w+\]\]/, '')
      .replace('[reference]', reference)
      .replace('[response]', id)
      .replace(/\/(page\.tsx|route\.ts)$/, '')
    if (!path.includes('[') && !path.startsWith('/api/auth')) found.push(path === '' ? '/' : path)
  }
  return found
}

/** Asks for everything as somebody, as a page and as what a page asks for in the background. */
async function expectNowhere(request: APIRequestContext, response: { id: string; reference: string }) {
  const paths = [...(await addresses(response)), '/responses?q=hall', `/responses?q=${response.reference}`]
  expect(paths).toContain(`/responses/${response.reference}`)
  for (const path of paths) {
    for (const headers of [{ accept: 'text/html' }, { accept: '*/*', RSC: '1' }]) {
      const text = await (await request.get(path, { headers, maxRedirects: 3 })).text()
      expect(text.replaceAll(/\s/g, ''), path).not.toContain('01914960123')
      expect(text, path).not.toContain('496 0123')
    }
  }
}

test('A moderator’s choices stay where they are when script begins', async ({ page, context }) => {
  const response = await waiting(said)
  await signInAs(context, 'moderator')
  await page.goto('/moderation')
  await page.getByRole('button', { name: 'Take the next one' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(response.reference)
  const letGo = await holdScripts(page)
  await page.reload({ waitUntil: 'commit' })
  const choice = page.getByRole('radio', { name: 'Clear, with words hidden' }).first()
  await expect(choice).toBeVisible()
  const hide = page.getByRole('button', { name: 'Hide the selected words' }).first()
  await expect(hide).toBeHidden()
  const before = await choice.boundingBox()
  letGo()
  await expect(hide).toBeVisible()
  expect(await choice.boundingBox()).toEqual(before)
})

for (const scripted of [true, false]) {
  test.describe(scripted ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: scripted })

    test(`A moderator ${scripted ? 'with' : 'without'} script redacts a phone number and the public page never shows it`, async ({
      page,
      context,
      request,
    }) => {
      const response = await waiting(said)
      await expectNowhere(request, response)
      await signInAs(context, 'moderator')
      await page.goto('/moderation')
      await expect(page.getByRole('row').filter({ hasText: response.reference })).toContainText(
        'Phone number',
      )
      await page.getByRole('button', { name: 'Take the next one' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(response.reference)
      await expect(page.getByText('You have this response until')).toBeVisible()
      await page.getByRole('radio', { name: 'Clear, with words hidden' }).check()

      await page.getByLabel(/^Words to hide 1/).fill('no such words')
      await page.getByRole('button', { name: 'Record decision' }).click()
      await expect(summaryOf(page)).toContainText('These words are not in the text')
      await expect(page.getByLabel(/^Words to hide 1/)).toHaveValue('no such words')
      await expect(page.getByRole('radio', { name: 'Clear, with words hidden' })).toBeChecked()
      await page.getByLabel(/^Words to hide 1/).fill(phone)
      await page.getByLabel(/^Why these words are hidden \(1/).selectOption('contact-details')
      await page.getByRole('button', { name: 'Record decision' }).click()
      await expect(page.getByText('This response is now: cleared, with words hidden.')).toBeVisible()

      await expectNowhere(request, response)
      const panellist = await context.browser()?.newContext()
      if (panellist === undefined) throw new Error('There is no browser.')
      await signInAs(panellist, 'panellist')
      await expectNowhere(panellist.request, response)
      await panellist.close()

      await page.goto('/responses?q=hall')
      await page.getByRole('link', { name: response.reference }).click()
      await expect(page.getByText(seen)).toBeVisible()
      await page.goto(`/responses?q=${encodeURIComponent(`"${phone}"`)}`)
      await expect(page.getByRole('link', { name: response.reference })).toHaveCount(0)
    })
  })
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never comes to ${String(wanted)}.`)
}

test('A moderator with a keyboard takes a response, hides words and records it', async ({
  page,
  context,
}) => {
  const { reference } = await waiting(said)
  await signInAs(context, 'moderator')
  await page.goto('/moderation')
  await tabTo(page, page.getByRole('button', { name: 'Take the next one' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(reference)
  const actions = page.getByRole('radio', { name: 'Clear as it is' })
  await tabTo(page, actions)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Clear, with words hidden' })).toBeChecked()
  await expect(page.locator(':focus')).not.toHaveCSS('box-shadow', 'none')
  await tabTo(page, page.getByLabel(/^Words to hide 1/))
  await page.keyboard.type(phone)
  await tabTo(page, page.getByLabel(/^Why these words are hidden \(1/))
  await page.keyboard.type('Phone')
  await tabTo(page, page.getByRole('button', { name: 'Record decision' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('This response is now: cleared, with words hidden.')).toBeVisible()
  await page.goto(`/responses/${reference}`)
  await expect(page.getByText(seen)).toBeVisible()
})

test('Nobody but staff reads what waits', async ({ page, context, request }) => {
  const { id } = await waiting('Words that wait')
  await page.goto(`/moderation/${id}`)
  await expect(page).toHaveURL(/\/sign-in/)
  await signInAs(context, 'panellist')
  const answer = await page.goto(`/moderation/${id}`)
  expect(answer?.status()).toBe(403)
  expect(await page.content()).not.toContain('Words that wait')
  expect(await (await request.get(`/moderation/${id}`)).text()).not.toContain('Words that wait')
})
