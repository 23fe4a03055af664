import type { Page } from 'playwright/test'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'

const words = 'From the estate it takes two buses to reach the hospital. <b>Ŵ</b> 😀'

/** What is wrong with a form that was sent. Next keeps another alert, for telling of new pages. */
const summaryOf = (page: Page) => page.locator('.govuk-error-summary')

/** Starts a response with a changed method from the sandbox; ends on the page of the attached method. */
async function startWithMethod(page: Page): Promise<void> {
  await page.goto('/sandbox?cni.connectedness=150')
  await page.getByRole('link', { name: 'Use this in my response' }).click()
  await expect(page.getByText('Connectedness counts one and a half times as much.')).toBeVisible()
  await page.getByRole('button', { name: 'Use this in my response' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your method' })).toBeVisible()
}

/** Answers the first question that is answered in words. */
async function answerInWords(page: Page, text: string): Promise<void> {
  await page.goto('/respond/question/1')
  for (
    let position = 1;
    (await page.getByRole('textbox', { name: 'Your answer' }).count()) === 0;
    position++
  ) {
    await page.goto(`/respond/question/${position + 1}`)
  }
  await page.getByRole('textbox', { name: 'Your answer' }).fill(text)
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByText('Answered', { exact: true }).first()).toBeAttached()
}

async function sayWho(page: Page): Promise<void> {
  await page.goto('/respond/about')
  await page.getByRole('radio', { name: 'Myself', exact: true }).check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What may we publish?' })).toBeVisible()
}

async function sendIt(page: Page, script = true): Promise<string> {
  await page.goto('/respond/check')
  await page.getByRole('button', { name: 'Send my response' }).click()
  // A test is as quick as a program. With script the browser works for a second; without, a person is asked to look.
  const received = page.getByRole('heading', { level: 1, name: 'We have received your response' })
  if (!script) {
    await expect(page.locator('#proof')).toBeFocused()
    await page.getByRole('button', { name: 'Send it without the check' }).click()
  }
  await expect(received).toBeVisible({ timeout: 20_000 })
  return (await page.locator('.rw-reference').textContent()) ?? ''
}

for (const script of [true, false]) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script })

    test(`A respondent ${script ? 'with' : 'without'} script attaches a method, answers, sends, changes and withdraws`, async ({
      page,
      context,
    }) => {
      await startWithMethod(page)
      await answerInWords(page, words)
      await sayWho(page)
      await page.goto('/respond/check')
      await expect(page.getByText(words)).toBeVisible()
      const reference = await sendIt(page, script)
      expect(reference).toMatch(/^RW-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
      await expect(page.getByText(words)).toBeVisible()
      const link = await page.getByRole('textbox', { name: /^Your link/ }).inputValue()

      await page.goto('/respond/check') // The back button: the receipt, and nothing new.
      await expect(page.locator('.rw-reference')).toHaveText(reference)

      await context.clearCookies()
      // Nothing that is sent holds the key: it stands after the #. Without script it is copied.
      const { pathname, hash } = new URL(link)
      expect(pathname).toBe('/respond/return')
      await page.goto(pathname + hash)
      const key = page.getByLabel('Key of your response')
      if (script) {
        await expect(key).toHaveValue(hash.slice(1))
        await expect(page).toHaveURL(/\/respond\/return$/)
      } else await key.fill(link)
      await page.getByRole('button', { name: 'Open my response' }).click()
      await expect(page.locator('.rw-reference')).toHaveText(reference)
      await page.getByRole('button', { name: 'Change my response' }).click()
      await expect(page.getByText('You are changing a response that you sent.')).toBeVisible()
      await answerInWords(page, 'Other words')
      expect(await sendIt(page, script)).toBe(reference)
      await expect(page.getByText('Version 2 received')).toBeVisible()
      await expect(page.getByText('Other words')).toBeVisible()

      await page.getByRole('link', { name: 'Withdraw my response' }).click()
      await page.getByRole('button', { name: 'Withdraw it' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your response is withdrawn')
      await expect(page.locator('.rw-reference')).toHaveText(reference)
    })

    test(`A respondent ${script ? 'with' : 'without'} script keeps what was typed when something is wrong`, async ({
      page,
    }) => {
      await page.goto('/respond')
      await page.getByRole('button', { name: 'Start now' }).click()
      await page.waitForURL('**/respond/tasks')
      await page.goto('/respond/about')
      await page.getByRole('radio', { name: 'An organisation' }).check()
      await page.getByRole('textbox', { name: /ward/ }).fill('Nowhere at all')
      await page.getByRole('button', { name: 'Save and continue' }).click()
      await page
        .getByRole('alert')
        .getByRole('link', { name: /We know no ward/ })
        .click()
      await expect(page.getByRole('textbox', { name: /ward/ })).toHaveValue('Nowhere at all')
      await expect(page.getByRole('radio', { name: 'An organisation' })).toBeChecked()
      await page.getByRole('textbox', { name: /ward/ }).fill('')
      await page.getByRole('button', { name: 'Save and continue' }).click()
      await expect(summaryOf(page)).toContainText('Enter the name of the organisation')

      await page.goto('/respond/check')
      await page.getByRole('button', { name: 'Send my response' }).click()
      await expect(summaryOf(page).getByRole('link')).toHaveText([
        'Answer at least one question, or attach a method',
        'Say who is answering',
      ])
    })
  })
}

test('A respondent with two windows keeps both texts', async ({ page, context }) => {
  await startWithMethod(page)
  await page.goto('/respond/contact')
  const other = await context.newPage()
  await other.goto('/respond/contact')
  await other.getByRole('textbox').fill('first@example.org')
  await other.getByRole('button', { name: 'Save and continue' }).click()
  await other.waitForURL('**/respond/check')
  await page.getByRole('textbox').fill('second@example.org')
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByText('first@example.org')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveValue('second@example.org')
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.waitForURL('**/respond/check')
  await expect(page.getByText('second@example.org')).toBeVisible()
})

test('A respondent with a keyboard answers and sends without a pointer', async ({ page }) => {
  await startWithMethod(page)
  await page.goto('/respond/about')
  await page.getByRole('radio', { name: 'Myself', exact: true }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'What may we publish?' })).toBeVisible()
  await page.goto('/respond/check')
  await page.getByRole('button', { name: 'Send my response' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have received your response', {
    timeout: 20_000,
  })
})

test('G17: A reader gets no cookie before starting a response', async ({ page, context }) => {
  for (const path of ['/respond', '/respond/tasks', '/respond?cni.connectedness=150']) await page.goto(path)
  expect(await context.cookies()).toEqual([])
  await page.getByRole('button', { name: 'Use this in my response' }).click()
  await page.waitForURL('**/respond/method')
  const [cookie, ...more] = await context.cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(more).toEqual([])
})

for (const width of [1280, 390]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })

    const expectUsable = async (page: Page, path: string) => {
      await page.goto(`/respond${path}`)
      expect(await accessibilityProblems(page), path).toEqual([])
      const scrolls = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
      expect(await page.evaluate(scrolls), `${path} scrolls sideways`).toBe(false)
    }

    test(`A respondent with any disability can answer at ${width} px`, async ({ page }) => {
      await startWithMethod(page)
      for (const path of ['', '/tasks', '/question/1', '/question/2', '/method'])
        await expectUsable(page, path)
    })

    test(`A respondent with any disability can say who they are and send at ${width} px`, async ({
      page,
    }) => {
      await startWithMethod(page)
      for (const path of ['/about', '/publication', '/contact', '/check']) await expectUsable(page, path)
      await sayWho(page)
      await sendIt(page)
      for (const path of ['/receipt', '/withdraw', `/return/${'x'.repeat(32)}`])
        await expectUsable(page, path)
    })
  })
}
