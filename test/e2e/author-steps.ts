import type { Page } from 'playwright/test'
import { expect } from '#test/support/browser-test.ts'

const next = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click()

/** Answers the first question that is answered in words, of the response that this browser writes. */
export async function answerInWords(page: Page, text: string): Promise<void> {
  const words = page.getByRole('textbox', { name: 'Your answer' })
  for (let position = 1; position < 20; position++) {
    await page.goto(`/respond/question/${position}`)
    if ((await words.count()) === 1) break
  }
  await words.fill(text)
  await next(page)
  await expect(page.getByText('Answered', { exact: true }).first()).toBeAttached()
}

/** Sends what this browser has written; answers its reference. Nobody is taken for a program, so it takes three seconds. */
export async function sendIt(page: Page): Promise<string> {
  await page.goto('/respond/check')
  await page.waitForTimeout(3100)
  await page.getByRole('button', { name: 'Send my response' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have received your response', {
    timeout: 30_000,
  })
  return (await page.locator('.rw-reference').textContent()) ?? ''
}

/** Writes and sends a response in words that is to be published without a name; answers its reference. */
export async function sendResponse(
  page: Page,
  { text, email }: { text: string; email: string },
): Promise<string> {
  await page.goto('/respond')
  await page.getByRole('button', { name: 'Start now' }).click()
  await page.waitForURL('**/respond/tasks')
  await answerInWords(page, text)
  await page.goto('/respond/about')
  await page.getByRole('radio', { name: 'Myself', exact: true }).check()
  await next(page)
  await page.waitForURL('**/respond/publication')
  await page.getByRole('radio', { name: 'Publish my answers without my name' }).check()
  await next(page)
  await page.waitForURL('**/respond/contact')
  await page.getByRole('textbox').fill(email)
  await next(page)
  await page.waitForURL('**/respond/check')
  return sendIt(page)
}

/** The text of the newest letter to an address with a subject, in the mailbox of the demonstration. */
export async function newestLetter(page: Page, to: string, subject: RegExp): Promise<string> {
  const mailbox = await page.context().newPage()
  const line = mailbox.getByRole('row').filter({ hasText: to }).getByRole('link', { name: subject }).first()
  await expect(async () => {
    await mailbox.goto('/mailbox')
    await expect(line).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 40_000 })
  await line.click()
  await mailbox.waitForURL('**/mailbox/*')
  const text = await mailbox.getByRole('main').innerText()
  await mailbox.close()
  return text
}
