import type { Page } from 'playwright/test'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { startIdentityProvider, type IdentityProvider } from '#test/support/identity-provider.ts'
import { serveSite, type ServedSite } from '#test/support/serve-site.ts'

const accounts = {
  'A moderator': { email: 'Moderator.Two@example.org', verified: true, amr: ['pwd'] },
  'A moderator with two factors': { email: 'moderator.two@example.org', verified: true, amr: ['pwd', 'mfa'] },
  'Somebody else': { email: 'somebody.else@example.org', verified: true, amr: ['mfa'] },
  'An unverified address': { email: 'administrator@example.org', verified: false, amr: ['mfa'] },
}

const place: { provider?: IdentityProvider; site?: ServedSite } = {}

test.beforeAll(async () => {
  place.provider = await startIdentityProvider(accounts)
  const { issuer, clientId, clientSecret } = place.provider
  place.site = await serveSite(process.env.TEST_SITE_DATABASE_URL ?? '', {
    REWEIGH_OIDC_ISSUER: issuer,
    REWEIGH_OIDC_CLIENT_ID: clientId,
    REWEIGH_OIDC_CLIENT_SECRET: clientSecret,
  })
  place.provider.serve(place.site.url)
})
test.afterAll(async () => {
  await place.site?.close()
  await place.provider?.close()
})

async function signInAs(page: Page, who: keyof typeof accounts): Promise<void> {
  await page.goto(`${place.site?.url ?? ''}/sign-in?to=%2Faccount`)
  await page.getByRole('button', { name: 'Sign in with your organisation’s account' }).click()
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible()
  await page.getByRole('button', { name: who, exact: true }).click()
}

test('Somebody of the team signs in through the organisation’s provider, and still gives a code', async ({
  page,
}) => {
  await page.goto(`${place.site?.url ?? ''}/sign-in`)
  expect(await accessibilityProblems(page)).toEqual([])
  await signInAs(page, 'A moderator')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One-time code')
  await page.goto(`${place.site?.url ?? ''}/moderation`)
  await expect(page).toHaveURL(/\/sign-in\/code\?to=%2Fmoderation/)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
})

test('Who gave two factors to the provider is not asked for another', async ({ page }) => {
  await signInAs(page, 'A moderator with two factors')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  await expect(page.getByRole('main')).toContainText('moderator.two@example.org')
})

test('Signing in again in the same browser ends the session before', async ({ page, request }) => {
  const held = async () => {
    const { name, value } =
      (await page.context().cookies()).find((one) => one.name === 'reweigh-session') ?? {}
    return `${name ?? ''}=${value ?? ''}`
  }
  const opens = async (cookie: string) =>
    (await request.get(`${place.site?.url ?? ''}/account`, { headers: { cookie }, maxRedirects: 0 })).status()
  await signInAs(page, 'A moderator with two factors')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  const before = await held()
  expect(await opens(before)).toBe(200)
  await page.context().clearCookies({ name: /^_/ }) // The provider’s own: it would not ask who one is.
  await signInAs(page, 'A moderator with two factors')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  expect(await held()).not.toBe(before)
  expect(await opens(before)).toBe(307)
})

for (const who of ['Somebody else', 'An unverified address'] as const) {
  test(`${who} cannot come in, and nobody is made`, async ({ page }) => {
    await signInAs(page, who)
    await expect(page.getByText('You could not be signed in through your organisation.')).toBeVisible()
    expect(await accessibilityProblems(page)).toEqual([])
    await page.goto(`${place.site?.url ?? ''}/account`)
    await expect(page).toHaveURL(/\/sign-in\?to=%2Faccount/)
  })
}

test('An answer of the provider counts once, in the browser that asked', async ({
  page,
  browser,
  request,
}) => {
  const answers: string[] = []
  page.on('request', (asked) => {
    if (asked.url().includes('/api/auth/callback/oidc')) answers.push(asked.url())
  })
  await signInAs(page, 'A moderator with two factors')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  const [answer = ''] = answers
  expect(answer).toContain('code=')
  const other = await (await browser.newContext()).newPage()
  for (const tab of [page, other]) {
    await tab.goto(answer)
    await expect(tab.getByText('You could not be signed in through your organisation.')).toBeVisible()
  }
  await other.context().close()
  const forged = await request.post(`${place.site?.url ?? ''}/api/auth/signin/oidc`, {
    headers: { origin: 'https://evil.example' },
  })
  expect(forged.status()).toBe(403)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('Somebody signs in through the provider', async ({ page }) => {
    await signInAs(page, 'A moderator with two factors')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  })
})
