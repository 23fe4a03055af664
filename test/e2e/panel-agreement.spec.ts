import type { Locator, Page } from 'playwright/test'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { codeAs, letThrough } from '#test/support/panel-rows.ts'
import { forgetResponses, signInAs, writeResponse, type WrittenResponse } from '#test/support/team-rows.ts'

const references: string[] = []
test.afterEach(() => forgetResponses(references.splice(0)))

const unique = (name: string) => `${name} ${Date.now()}`

/** Goes with the Tab key to an element that is further down the page. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const reached = () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if (await reached()) return
  }
  throw new Error(`${target.toString()} is not reached with the Tab key.`)
}

/** The page says that something was saved, and one goes on from there. */
async function saysSo(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words })).toBeFocused()
}

async function addTheme(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByText(/^Add a theme to question/))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel('Name of the theme'))
  await page.keyboard.type(name)
  await tabTo(page, page.getByRole('button', { name: 'Add it, and find it here' }))
  await page.keyboard.press('Enter')
  await saysSo(page, 'The theme is added, and found in this answer.')
}

async function finish(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Done, next one' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('You have finished this')).toHaveCount(0)
  await saysSo(page, 'last response that waited for you')
}

test('Two panellists code a response by keyboard alone, and read how far they agree: Cohen’s κ', async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(120_000)
  const written: WrittenResponse[] = []
  for (const text of ['The last bus leaves at six, so the hall is shut to us.', 'Buses', 'Halls', 'Hills']) {
    written.push(await writeResponse({ text, receivedAt: '2026-01-05T12:00:00Z' }))
  }
  references.push(...written.map(({ reference }) => reference))
  await letThrough(written)
  const [read, second, third, fourth] = written
  if (!read || !second || !third || !fourth) throw new Error('Four responses were to be written.')
  const one = await signInAs(context, 'panellist')
  const [buses, halls] = [unique('Buses'), unique('Halls')]

  await page.goto('/panel/responses')
  await tabTo(page, page.getByLabel('Or a reference'))
  await page.keyboard.type(read.reference)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(read.reference)
  await addTheme(page, buses)
  await addTheme(page, halls)
  await tabTo(page, page.getByLabel(/^Words to mark as evidence/))
  await page.keyboard.type('the last bus ... shut')
  await tabTo(page, page.getByRole('button', { name: 'Mark these words as evidence' }))
  await page.keyboard.press('Enter')
  await saysSo(page, 'The words are marked as evidence.')
  await expect(page.locator('mark')).toHaveText('The last bus leaves at six, so the hall is shut')
  expect(await accessibilityProblems(page)).toEqual([])
  const item = `/panel/responses/${read.reference}`
  await expect(page, 'said once').toHaveURL(new RegExp(`${item}$`))
  await finish(page)

  const other = await browser.newContext()
  const two = await signInAs(other, 'panellist')
  const theirs = await other.newPage()
  await theirs.goto(item)
  await tabTo(theirs, theirs.getByRole('checkbox', { name: buses }))
  await theirs.keyboard.press('Space')
  await tabTo(theirs, theirs.getByRole('button', { name: 'Save the themes' }))
  await theirs.keyboard.press('Enter')
  await saysSo(theirs, 'The themes of this answer are saved.')
  await expect(theirs.getByText(`${buses}, found by ${[one, two].toSorted().join(' and ')}`)).toBeVisible()
  await finish(theirs)
  await other.close()

  // Of three more answers they judge one differently, each once; two hold neither theme.
  await codeAs(one, second, buses)
  await codeAs(two, second, halls)
  for (const response of [third, fourth]) for (const person of [one, two]) await codeAs(person, response)

  await page.goto(item)
  const [, position] =
    /question (\d+)/.exec(await page.getByText(/^Add a theme to question/).innerText()) ?? []
  await page.goto('/panel')
  await page.getByRole('link', { name: new RegExp(`^All themes of question ${position}\\b`) }).click()
  await expect(page.getByText('from −1 to 1: higher means more agreement')).toBeVisible()
  for (const [first, last] of [
    [one, two],
    [two, one],
  ] as const) {
    await page.getByLabel('First coder').selectOption({ label: first })
    await page.getByLabel('Second coder').selectOption({ label: last })
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByText('Over 4 answers that both have finished:')).toBeVisible()
    const row = (name: string) => page.getByRole('row').filter({ hasText: name }).last().getByRole('cell')
    await expect(row(buses)).toHaveText(['75%', '50%', '0.50', 'There is moderate agreement.'])
    await expect(row(halls)).toHaveText(['50%', '63%', '−0.33', 'There is less agreement than by chance.'])
  }
  expect(await accessibilityProblems(page)).toEqual([])
})
