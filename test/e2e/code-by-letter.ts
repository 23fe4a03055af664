import type { Page } from 'playwright/test'
import { expect } from '#test/support/browser-test.ts'
import { newestLetter } from './author-steps.ts'

/** On the page that asks for the one-time code: has it sent to the mailbox of the demonstration, and reads it there. */
export async function codeByLetter(page: Page, email: string): Promise<string> {
  await page.getByRole('button', { name: 'Send the code to the mailbox' }).click()
  await expect(page.getByText('The code is in the mailbox.')).toBeVisible()
  return /code is (\d{6})/.exec(await newestLetter(page, email, /one-time code/))?.[1] ?? ''
}
