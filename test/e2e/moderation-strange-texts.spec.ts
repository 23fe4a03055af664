import type { Page } from 'playwright/test'
import { scriptTexts, towerText, turnedText, turnedTextSeen } from '#test/fixtures/strange-texts.ts'
import { expect, test } from '#test/support/browser-test.ts'
import { forgetResponses, signInAs, writeResponse, type WrittenResponse } from '#test/support/team-rows.ts'

/*
 * A page that obeyed one of these texts would open a dialogue, or try to, which the policy against foreign scripts stops
 * and the browser complains about: both fail the test.
 */

test.setTimeout(180_000)

const references: string[] = []
test.afterEach(() => forgetResponses(references))

async function written(text: string, name = ''): Promise<WrittenResponse> {
  const response = await writeResponse({ text, name, receivedAt: '2026-01-04T12:00:00Z' })
  references.push(response.reference)
  return response
}

/** Every page on which staff or the public reads the response; `look` looks at each. It is published on the way. */
async function onEveryPage(
  page: Page,
  { id, reference }: WrittenResponse,
  look: (path: string) => Promise<void>,
): Promise<void> {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const visit = async (path: string) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look(path)
  }
  await signInAs(page.context(), 'moderator')
  for (const path of ['/moderation', `/moderation/together?response=${id}`, `/moderation/${id}`]) {
    await visit(path)
  }
  for (const radio of await page.getByRole('radio', { name: 'Clear as it is' }).all()) await radio.check()
  await page.getByRole('button', { name: 'Record decision' }).click()
  await expect(page.getByText('This response is now: cleared.')).toBeVisible()
  await page.context().clearCookies()
  for (const path of ['/responses', `/responses/${reference}`]) await visit(path)
  expect(dialogs).toEqual([])
}

const wholePages = /^\/(moderation\/[\da-f-]{36}|moderation\/together.*|responses\/RW.*)$/

test('F45: Script, HTML and Markdown are text, to moderators and to the public', async ({ page }) => {
  const text = scriptTexts.join('\n')
  const response = await written(text, scriptTexts[3])
  await onEveryPage(page, response, async (path) => {
    if (!wholePages.test(path)) return
    for (const line of scriptTexts) expect(await page.getByRole('main').innerText(), path).toContain(line)
  })
})

test('F45: What a moderator writes is text as well', async ({ page, context }) => {
  const { id } = await written('Something to read')
  await signInAs(context, 'moderator')
  await page.goto(`/moderation/${id}`)
  await page.getByLabel('Write a note').fill(scriptTexts.join('\n'))
  await page.getByRole('button', { name: 'Save the note' }).click()
  await expect(page.getByText('<script>alert(1)</script>').first()).toBeVisible()
  for (const line of scriptTexts) expect(await page.getByRole('main').innerText()).toContain(line)
})

test('F41: Marks that turn the direction of writing are shown by their number, and moderators are told', async ({
  page,
}) => {
  const response = await written(turnedText, `Ann ${turnedText}`)
  await onEveryPage(page, response, async (path) => {
    const main = page.getByRole('main')
    if (path === '/moderation') {
      await expect(page.getByRole('row').filter({ hasText: response.reference })).toContainText(
        'Hidden direction signs',
      )
    }
    await expect(main, path).toContainText(turnedTextSeen)
    expect(await main.innerText(), path).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
    await expect(main.locator('.rw-said').first()).toHaveCSS('unicode-bidi', 'isolate')
  })
})

test('F43: A text with thousands of marks stays inside its box', async ({ page }) => {
  const response = await written(towerText)
  await onEveryPage(page, response, async (path) => {
    const said = page.locator('.rw-said').filter({ hasText: 'Z\u0336' }).first()
    await expect(said, path).toBeVisible()
    await expect(said).toHaveCSS('overflow', 'hidden')
    const box = await said.boundingBox()
    expect(box?.height, path).toBeLessThan(900)
    const scrolls = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
    expect(await page.evaluate(scrolls), `${path} scrolls sideways`).toBe(false)
  })
})
