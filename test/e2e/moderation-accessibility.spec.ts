import type { Page } from 'playwright/test'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { forgetResponses, signInAs, writeResponse } from '#test/support/team-rows.ts'

test.setTimeout(180_000)

const references: string[] = []
test.afterEach(() => forgetResponses(references))

async function waiting() {
  const text = 'Ring me on 0191 496 0123 about our hall.'
  const response = await writeResponse({ text, name: 'Ann Example', receivedAt: '2026-01-07T12:00:00Z' })
  references.push(response.reference)
  return response
}

async function expectUsable(page: Page, what: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await accessibilityProblems(page), what).toEqual([])
  const scrolls = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
  expect(await page.evaluate(scrolls), `${what} scrolls sideways`).toBe(false)
}

for (const width of [1280, 390]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })

    test(`A moderator with any disability can work in the queue at ${width} px`, async ({
      page,
      context,
    }) => {
      const { id } = await waiting()
      await signInAs(context, 'moderator')
      for (const path of ['/moderation', `/moderation/together?response=${id}`]) {
        await page.goto(path)
        await expectUsable(page, path)
      }
    })

    test(`A moderator with any disability can decide at ${width} px`, async ({ page, context }) => {
      const { id } = await waiting()
      await signInAs(context, 'moderator')
      await page.goto(`/moderation/${id}`)
      await page.getByRole('radio', { name: 'Clear, with words hidden' }).first().check()
      await page.getByRole('radio', { name: 'Do not publish' }).last().check()
      await expectUsable(page, 'an item')
      await page.getByRole('button', { name: 'Record decision' }).click()
      await expect(page.locator('.govuk-error-summary')).toBeVisible()
      await expectUsable(page, 'an item with problems')
    })

    test(`Anybody can read at ${width} px what was published, and how we moderate`, async ({
      page,
      context,
    }) => {
      const { id, reference } = await waiting()
      await signInAs(context, 'moderator')
      await page.goto(`/moderation/${id}`)
      for (const radio of await page.getByRole('radio', { name: 'Clear as it is' }).all()) await radio.check()
      await page.getByRole('button', { name: 'Record decision' }).click()
      await expect(page.getByText('This response is now: cleared.')).toBeVisible()
      await context.clearCookies()
      for (const path of ['/responses', `/responses/${reference}`, '/moderation-policy']) {
        await page.goto(path)
        await expectUsable(page, path)
      }
    })
  })
}
