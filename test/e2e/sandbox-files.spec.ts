import { readFile } from 'node:fs/promises'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { untilScripted } from '#test/support/until-scripted.ts'
import { expectHeadline, query, weight } from './sandbox-page.ts'

const file = (content: string | Buffer) => ({
  name: 'scenario.json',
  mimeType: 'application/json',
  buffer: Buffer.from(content),
})
const scenario = JSON.stringify({
  cuts: { imd: 0.15 },
  indices: { cni: { domain_weights: { connectedness: 150 } } },
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('A respondent can load a scenario file', async ({ page }) => {
      await page.goto('/sandbox?imd.crime=0')
      await page.getByText('Load a scenario file').click()
      await page.getByLabel('Scenario file').setInputFiles(file(scenario))
      await page.getByRole('button', { name: 'Load' }).click()
      await expect
        .poll(() => query(page))
        .toBe('?dataset=demo-england@1.0.0&cut.imd=15&cni.connectedness=150')
      await expect(weight(page, 'cni.connectedness')).toHaveValue('150')
      await expect(weight(page, 'imd.crime')).toHaveValue('93')
      await expectHeadline(page, 'would be listed')
    })

    test('A respondent who loads a file that cannot be used is told everything that is wrong', async ({
      page,
    }) => {
      await page.goto('/sandbox?imd.crime=0')
      await page.getByText('Load a scenario file').click()
      const wrong = {
        cuts: { cni: '0.1' },
        indices: { cni: { domain_weights: { connectedness: 1001 } } },
        colour: 1,
      }
      await page.getByLabel('Scenario file').setInputFiles(file(JSON.stringify(wrong)))
      await page.getByRole('button', { name: 'Load' }).click()
      const problems = page.locator('.rw-load').getByRole('alert').getByRole('link')
      await expect(problems).toHaveText([
        'cuts.cni: enter a share above 0 and up to 0.5',
        'indices.cni.domain_weights.connectedness: enter a whole number from 0 to 1000',
        'colour: is not a known setting',
      ])
      await expect(page.getByText('Crime is left out of the IMD.')).toBeVisible()
    })

    test('A respondent who loads something else is told what it is not', async ({ page }) => {
      const cases = [
        ['{', 'The file is not JSON'],
        ['{"ties":"average","ties":"lowest"}', 'ties: is given twice'],
        [Buffer.from([0xff, 0xfe, 0x00]), 'The file is not text in UTF-8'],
        [' '.repeat(64 * 1024 + 1), 'The file is larger than 64 kB'],
        ['{"indices":{"cni":{"domain_weights":{"castles":1}}}}', 'there is no domain of CNI called castles'],
      ] as const
      for (const [content, words] of cases) {
        await page.goto('/sandbox')
        await page.getByText('Load a scenario file').click()
        await page.getByLabel('Scenario file').setInputFiles(file(content))
        await page.getByRole('button', { name: 'Load' }).click()
        await expect(page.locator('.rw-load').getByRole('alert')).toContainText(words)
      }
    })
  })
}

test('A respondent can go back from a loaded file to the changes before', async ({ page }) => {
  await page.goto('/sandbox')
  await weight(page, 'cni.civic_assets').fill('150')
  await expectHeadline(page, 'would be listed')
  await page.getByText('Load a scenario file').click()
  await page.getByLabel('Scenario file').setInputFiles(file(scenario))
  await page.getByRole('button', { name: 'Load' }).click()
  await expect(weight(page, 'cni.connectedness')).toHaveValue('150')
  await page.goBack()
  await expect(weight(page, 'cni.connectedness')).toHaveValue('100')
  await expect(weight(page, 'cni.civic_assets')).toHaveValue('150')
  await expect(page.getByText('Civic assets counts one and a half times as much.')).toBeVisible()
  await expectHeadline(page, 'would be listed')
})

test('A respondent who loads a very large file by mistake is told so on the page', async ({ page }) => {
  await page.goto('/sandbox?cni.connectedness=150')
  await untilScripted(weight(page, 'cni.connectedness'))
  await page.getByText('Load a scenario file').click()
  await page.getByLabel('Scenario file').setInputFiles(file(Buffer.alloc(2_000_000)))
  await page.getByRole('button', { name: 'Load' }).click()
  await expect(page.locator('.rw-load').getByRole('alert')).toContainText('The file is larger than 64 kB')
  await expect(weight(page, 'cni.connectedness')).toHaveValue('150')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('A respondent who loads a very large file by mistake is told so on a page', async ({ page }) => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/sandbox?cni.connectedness=150')
      await page.getByText('Load a scenario file').click()
      await page.getByLabel('Scenario file').setInputFiles(file(Buffer.alloc(2_000_000)))
      await page.getByRole('button', { name: 'Load' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('We could not take this')
      await expect(page.getByText('What you sent is larger than 256 kB.')).toBeVisible()
      await page.goBack()
      await expect(weight(page, 'cni.connectedness')).toHaveValue('150')
    }
  })
})

test('A person with any disability can read why what they sent was not taken', async ({ page }) => {
  const headers = { accept: 'text/html' }
  const answer = await page.request.post('/sandbox', { headers, data: Buffer.alloc(300_000) })
  expect(answer.status()).toBe(413)
  await page.setContent(await answer.text()) // axe needs script, with which browsers never come here.
  expect(await accessibilityProblems(page)).toEqual([])
})

test('A respondent can download the scenario file, and it is the scenario', async ({ page }) => {
  await page.goto('/sandbox?cni.connectedness=150&cut.imd=15')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.rw-words').getByRole('link', { name: 'Scenario file' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^demo-england-[0-9a-f]{8}\.json$/)
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(JSON.parse(scenario))
})

test('A respondent can download the table of all wards', async ({ page }) => {
  await page.goto('/sandbox?cni.connectedness=150')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Table (CSV)' }).click(),
  ])
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n')
  expect(lines).toHaveLength(7434)
})

test('A respondent can copy the link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/sandbox?cni.connectedness=150')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test('A respondent whose browser forbids copying is shown the link', async ({ page }) => {
  await page.goto('/sandbox?cni.connectedness=150')
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByLabel('Copy this address')).toHaveValue(page.url())
})
