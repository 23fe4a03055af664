import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { filesOf, sheetsOf } from '#test/support/read-export.ts'
import { forgetResponses, signInAs, writeResponse } from '#test/support/team-rows.ts'

const formula = '=HYPERLINK("https://example.org";"+1") and a bus 🚌'

const references: string[] = []
test.afterEach(() => forgetResponses(references.splice(0)))

/** The bytes of the file that a button of the page makes, and its name. */
async function made(page: Page, button: string) {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await downloading
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) }
}

test('A panellist takes a workbook and CSV files away, in which no cell is a formula', async ({
  page,
  browser,
  context,
}) => {
  const response = await writeResponse({ text: formula })
  references.push(response.reference)
  const moderating = await browser.newContext()
  await signInAs(moderating, 'moderator')
  const desk = await moderating.newPage()
  await desk.goto(`/moderation/${response.id}`)
  await desk.getByRole('radio', { name: 'Clear as it is' }).check()
  await desk.getByRole('button', { name: 'Record decision' }).click()
  await expect(desk.getByText('This response is now: cleared.')).toBeVisible()
  await moderating.close()

  await signInAs(context, 'panellist')
  await page.goto('/panel')
  await page.getByRole('link', { name: 'Export' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Export for analysis')
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await accessibilityProblems(page)).toEqual([])
  }

  const workbook = await made(page, 'Excel workbook')
  expect(workbook.name).toMatch(/\.xlsx$/)
  const cells = [...(await sheetsOf(workbook.bytes)).values()].flat(2).map(String)
  expect(cells).toContain(`'${formula}`)
  const archive = await made(page, 'CSV files in a ZIP')
  expect(archive.name).toMatch(/\.zip$/)
  const files = filesOf(archive.bytes)
  expect(files.get('responses.csv')).toContain(response.reference)
  expect(files.get('responses.csv')).toContain(`"'${formula.replaceAll('"', '""')}"`)
  expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([])
})
