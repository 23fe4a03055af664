import type { Browser, BrowserContext, Page } from 'playwright/test'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { writeSupporters } from '#test/support/panel-rows.ts'
import { testSite } from '#test/support/site.ts'
import { startWorker } from '#test/support/start-worker.ts'
import { forgetResponses, signInAs } from '#test/support/team-rows.ts'

/** A proposal of the demonstration that has a question about agreement. */
const code = 'count-the-worst-neighbourhoods'
const base = `/panel/proposals/${code}`

const references: string[] = []
test.afterEach(() => forgetResponses(references.splice(0)))

async function supporters(choices: readonly string[], of = code): Promise<readonly string[]> {
  const made = await writeSupporters(of, choices)
  references.push(...made)
  return made
}

async function anotherPanellist(browser: Browser | null): Promise<{ context: BrowserContext; page: Page }> {
  if (browser === null) throw new Error('There is no browser.')
  const context = await browser.newContext({ baseURL: testSite().url, locale: 'en-GB' })
  await signInAs(context, 'panellist')
  return { context, page: await context.newPage() }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function expectUsable(page: Page, what: string): Promise<void> {
  expect(await accessibilityProblems(page), what).toEqual([])
  const scrolls = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
  expect(await page.evaluate(scrolls), `${what} scrolls sideways`).toBe(false)
}

/** From declaring interests to one's own first view. */
async function recordFirst(page: Page, view: string, reasons: string): Promise<void> {
  await page.goto(`${base}/assessment`)
  await button(page, 'Declare').click()
  await expect(page.getByRole('heading', { name: 'Record your view' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What each of us thinks' })).toHaveCount(0)
  await page.getByRole('radio', { name: view, exact: true }).check()
  await page.getByLabel('Your reasons').fill(reasons)
  await button(page, 'Record my view').click()
  await expect(page.getByRole('heading', { name: 'What each of us thinks' })).toBeVisible()
}

for (const scripted of [true, false]) {
  test.describe(scripted ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: scripted })

    test(`Panellists ${scripted ? 'with' : 'without'} script assess a proposal each for themselves, discuss it, recommend and dissent`, async ({
      page,
      context,
    }) => {
      const mark = `${scripted ? 'with' : 'without'} ${Date.now()}`
      const [reference = ''] = await supporters(['agree', 'disagree'])
      await signInAs(context, 'panellist')
      await recordFirst(page, 'Support with changes', `First reasons ${mark}`)

      const second = await anotherPanellist(context.browser())
      await second.page.goto(`${base}/assessment`)
      expect(await second.page.content()).not.toContain(mark)
      await second.page.goto('/panel/proposals')
      expect(await second.page.content()).not.toContain(mark)
      await recordFirst(second.page, 'Oppose', `Second reasons ${mark}`)
      await expect(second.page.getByText(`First reasons ${mark}`)).toBeVisible()

      await second.page.getByLabel('Add to the discussion').fill(`Said ${mark}`)
      await button(second.page, 'Say it to the panel').click()
      await expect(second.page.getByText(`Said ${mark}`)).toBeVisible()

      await page.goto(`${base}/assessment`)
      await expect(page.getByText(`Said ${mark}`)).toBeVisible()
      const write = page.getByText('Write a later one')
      if ((await write.count()) > 0) await write.click()
      await page
        .getByRole('group', { name: 'What the panel recommends' })
        .getByLabel('Support', { exact: true })
        .check()
      await page.getByLabel('The panel’s reasons').fill(`Most agree ${mark}`)
      await page.getByLabel('Responses that it rests on').fill('RW-NONE-NONE')
      await page.getByRole('button', { name: /^Write (the|a later) recommendation$/ }).click()
      await expect(page.locator('.govuk-error-summary')).toContainText(
        'The panel has no response RW-NONE-NONE',
      )
      if (!(await page.getByLabel('The panel’s reasons').isVisible())) await write.click()
      await expect(page.getByLabel('The panel’s reasons')).toHaveValue(`Most agree ${mark}`)
      await page.getByLabel('Responses that it rests on').fill(reference.toLowerCase())
      await page.getByRole('button', { name: /^Write (the|a later) recommendation$/ }).click()
      await expect(page.getByText(`Most agree ${mark}`).first()).toBeVisible()
      await expect(page.getByRole('link', { name: reference })).toHaveAttribute(
        'href',
        `/panel/responses/${reference}`,
      )

      await second.page.goto(`${base}/assessment`)
      await second.page.getByLabel('Why you do not agree').fill(`Dissent ${mark}`)
      await button(second.page, 'Record my dissent').click()
      await expect(second.page.getByText(`Dissent ${mark}`)).toBeVisible()
      await expect(button(second.page, 'Record my dissent')).toHaveCount(0)
      await second.context.close()
    })
  })
}

test('A panellist reruns the median method: the sandbox gives the same list', async ({ page, context }) => {
  test.setTimeout(120_000)
  await supporters(['agree', 'strongly_agree', 'disagree'], 'connectedness-counts-double')
  await signInAs(context, 'panellist')
  const methods = '/panel/proposals/connectedness-counts-double/methods?campaigns=all'
  const worker = await startWorker(testSite().databaseUrl)
  try {
    await page.goto(methods)
    // A run that somebody else left behind would be joined, and its worker may be gone.
    if ((await button(page, 'Stop it').count()) > 0) await button(page, 'Stop it').click()
    await page.getByRole('button', { name: /^Compute them/ }).click()
    await expect(async () => {
      await page.goto(methods)
      await expect(page.getByRole('button', { name: 'Compute them anew' })).toBeVisible({ timeout: 500 })
      await expect(page.getByRole('heading', { name: 'The method in the middle' })).toBeVisible({
        timeout: 500,
      })
    }).toPass({ timeout: 40_000 })
  } finally {
    worker.kill('SIGTERM')
    await worker.ended
  }
  const median = page.locator('#median')
  const figure = (name: string) => median.locator('dl > div').filter({ hasText: name }).locator('dd')
  const [entering, leaving] = [await figure('Entering').innerText(), await figure('Leaving').innerText()]
  const hash = await median.locator('.rw-proof .rw-code').last().innerText()
  expect(parseInt(entering) + parseInt(leaving)).toBeGreaterThan(0)
  await page.goto(methods.replace('methods', 'wards'))
  await expect(page.getByRole('heading', { name: 'How often each ward is listed' })).toBeVisible()
  await page.goto(methods)
  await page.getByRole('link', { name: 'Open the middle method in the sandbox' }).click()
  await expect(page.locator('.rw-head')).toContainText(`${parseInt(entering)} entering`)
  await expect(page.locator('.rw-head')).toContainText(`${parseInt(leaving)} leaving`)
  await expect(page.getByText(hash)).toBeVisible()
})

for (const width of [1280, 390]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })

    test(`A panellist with any disability can read what people said about a proposal at ${width} px`, async ({
      page,
      context,
    }) => {
      await supporters(['agree', 'disagree', 'dont_know'])
      await signInAs(context, 'panellist')
      for (const path of ['/panel/proposals', base]) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectUsable(page, path)
      }
    })

    test(`A panellist with any disability can read what the methods say at ${width} px`, async ({
      page,
      context,
    }) => {
      await signInAs(context, 'panellist')
      for (const path of [`${base}/methods`, `${base}/wards`]) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectUsable(page, path)
      }
    })

    test(`A panellist with any disability can assess a proposal at ${width} px`, async ({
      page,
      context,
    }) => {
      await signInAs(context, 'panellist')
      await page.goto(`${base}/assessment`)
      await expectUsable(page, 'an assessment that is not open yet')
      await recordFirst(page, 'Support', 'It is simple.')
      await expectUsable(page, 'an assessment that is open')
    })
  })
}
