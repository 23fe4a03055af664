import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright/test'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import {
  findTheme,
  forgetResponses,
  forgetTheme,
  makeCampaign,
  signInAs,
  writeResponse,
  type WrittenResponse,
} from '#test/support/team-rows.ts'

test.setTimeout(180_000)

const references: string[] = []
const themes: string[] = []
test.afterEach(async () => {
  for (const theme of themes.splice(0)) await forgetTheme(theme)
  await forgetResponses(references.splice(0))
})

async function published(page: Page, text: string): Promise<WrittenResponse> {
  const response = await writeResponse({ text, receivedAt: '2026-01-03T12:00:00Z' })
  references.push(response.reference)
  await page.goto(`/moderation/${response.id}`)
  await page.getByRole('radio', { name: 'Clear as it is' }).check()
  await page.getByRole('button', { name: 'Record decision' }).click()
  await expect(page.getByText('This response is now: cleared.')).toBeVisible()
  return response
}

const listed = (page: Page, { reference }: WrittenResponse) => page.getByRole('link', { name: reference })

for (const scripted of [true, false]) {
  test.describe(scripted ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: scripted })

    test(`Anybody ${scripted ? 'with' : 'without'} script finds what people said by theme, words and kind`, async ({
      page,
      context,
    }) => {
      await signInAs(context, 'moderator')
      const buses = await published(page, 'The evening buses stopped.')
      const halls = await published(page, 'The hall is full of evening classes.')
      await context.clearCookies()
      const name = `Transport ${randomBytes(3).toString('hex')}`
      await page.goto('/responses?q=evening')
      await expect(page.getByText(name)).toHaveCount(0)
      themes.push(await findTheme(buses, name))

      await page.goto('/responses')
      await page.getByLabel('Words', { exact: true }).fill('evening')
      const label = (await page.getByRole('option', { name }).textContent()) ?? ''
      await page.getByLabel(/^Theme/).selectOption({ label })
      await page.getByRole('button', { name: 'Search' }).click()
      await expect(page.getByRole('heading', { name: '1 found' })).toBeVisible()
      await expect(listed(page, buses)).toBeVisible()
      await expect(page.getByText(`Themes: ${name}`)).toBeVisible()
      await expect(listed(page, halls)).toHaveCount(0)
      await expect(page.getByLabel('Words', { exact: true })).toHaveValue('evening')
      if (scripted) expect(await accessibilityProblems(page)).toEqual([])
      await listed(page, buses).click()
      await expect(page.getByText(`Themes that the panel found: ${name}`)).toBeVisible()
      await page.goto('/responses?q=evening&kind=organisation')
      await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
    })
  })
}

test('Totals count each possible campaign both ways', async ({ page, context }) => {
  const campaign: WrittenResponse[] = []
  for (let at = 0; at < 3; at++) {
    campaign.push(await writeResponse({ text: 'Count every pub and every library twice.' }))
  }
  references.push(...campaign.map(({ reference }) => reference))
  await makeCampaign(campaign)
  const sentence =
    /^([\d,]+) responses say .* in ([\d,]+) possible campaigns?\. .* count: ([\d,]+) responses, or ([\d,]+) with/
  for (const path of ['/responses', '/moderation-policy']) {
    await page.goto(path)
    const note = (await page.getByText(/say nearly the same as others/).textContent()) ?? ''
    const figures = (sentence.exec(note) ?? []).slice(1).map((figure) => Number(figure.replaceAll(',', '')))
    const [inCampaigns = NaN, campaigns = NaN, all = NaN, once = NaN] = figures
    expect(inCampaigns, note).toBeGreaterThanOrEqual(3)
    expect(all - inCampaigns + campaigns, note).toBe(once)
  }
  await signInAs(context, 'moderator')
  await page.goto(`/moderation/${campaign[0]?.id ?? ''}`)
  await expect(page.getByText(/others have exactly the same words/)).toBeVisible()
})
