import type { Page } from 'playwright/test'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { newestLetter } from './author-steps.ts'
import { codeByLetter } from './code-by-letter.ts'

const linkIn = (text: string) => /https?:\S+/.exec(text)?.[0] ?? ''

async function askForLink(page: Page, email: string, from = '/sign-in'): Promise<string> {
  await page.goto(from)
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.waitForURL('**/sign-in/sent')
  return linkIn(await newestLetter(page, email, /link to sign in/))
}

test('An administrator signs in with a link and a code, and signs out', async ({ page }) => {
  const email = 'administrator@example.org'
  const fine = async () => expect(await accessibilityProblems(page)).toEqual([])
  await page.goto('/admin/people')
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fadmin%2Fpeople/)
  await fine()

  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText(
    'Write one e-mail address',
  )
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await fine()

  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your e-mail')
  await fine()

  const link = linkIn(await newestLetter(page, email, /link to sign in/))
  await page.goto(link)
  await page.reload()
  await fine()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One-time code')
  await fine()

  const code = await codeByLetter(page, email)
  await fine()
  await page.getByLabel('One-time code').fill('12')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('does not count')
  await page.getByLabel('One-time code').fill(code)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People')
  await expect(page.getByRole('row').filter({ hasText: 'panellist.one@example.org' })).toBeVisible()
  await fine()

  await page.getByRole('navigation', { name: 'Team' }).getByRole('link', { name: 'Service' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How the service is doing')
  await expect(page.getByRole('row', { name: /^Servers that run 1 As it should be/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Newest backup never Look at this/ })).toBeVisible()
  await fine()

  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link was used already')
  await page.goto('/account')
  await expect(page.getByRole('main')).toContainText('Administrator')
  await fine()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?to=%2Faccount/)
})

test('Somebody who has not given the code can sign out', async ({ page }) => {
  await page.goto(await askForLink(page, 'panellist.two@example.org'))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One-time code')
  expect(await accessibilityProblems(page)).toEqual([])
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Sign out' }).click()
  expect((await (await answered).allHeaders())['clear-site-data']).toBe('"cache", "storage"')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
  await page.goto('/sign-in/code')
  await expect(page).toHaveURL(/\/sign-in$/)
})

test('A link does nothing in another browser', async ({ page, browser }) => {
  const link = await askForLink(page, 'panellist.two@example.org')
  const other = await (await browser.newContext()).newPage()
  await other.goto(link)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('This link belongs to another browser')
  await other.context().close()
  await page.goto(link)
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})

test('A panellist is told that the page of people is not open to them', async ({ page }) => {
  const email = 'panellist.one@example.org'
  await page.goto(await askForLink(page, email))
  await page.getByRole('button', { name: 'Sign in' }).click()
  const code = await codeByLetter(page, email)
  await page.getByLabel('One-time code').fill(code)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  const answer = await page.goto('/admin/people')
  expect(answer?.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not open to you')
  expect(await accessibilityProblems(page)).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('A moderator signs in', async ({ page }) => {
    const email = 'moderator.one@example.org'
    await page.goto(await askForLink(page, email))
    await page.getByRole('button', { name: 'Sign in' }).click()
    const code = await codeByLetter(page, email)
    await page.getByLabel('One-time code').fill(code)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  })
})

test('What next-auth offers besides is closed, and posts from elsewhere are refused', async ({ request }) => {
  for (const path of [
    'signin',
    'signin/email',
    'signout',
    'session',
    'csrf',
    'providers',
    'error',
    '_log',
    'signin/oidc',
    'callback/oidc',
  ]) {
    expect((await request.get(`/api/auth/${path}`)).status()).toBe(404)
    expect((await request.post(`/api/auth/${path}`)).status()).toBe(404)
  }
  expect((await request.get('/api/auth/callback/email?token=x')).status()).toBe(405)
  const origin = 'https://evil.example'
  for (const headers of [
    {},
    { origin },
    { origin: 'null' },
    { origin, 'x-forwarded-host': 'evil.example' },
  ]) {
    expect((await request.post('/api/auth/callback/email', { headers, form: { token: 'x' } })).status()).toBe(
      403,
    )
  }
})
