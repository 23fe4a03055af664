import type { Browser, BrowserContext, Page } from 'playwright/test'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { forgetResponses, signInAs, writeResponse, type WrittenResponse } from '#test/support/team-rows.ts'
import { newestLetter } from './author-steps.ts'
import { codeByLetter } from './code-by-letter.ts'

const phone = '0191 498 0765'
const email = 'canary.person@example.org'
const author = 'Canary Person-Of-This-Journey'
const text = `The last bus leaves at six, so the hall is shut to us. Ring ${phone} or ${email}.`
const read = 'The last bus leaves at six, so the hall is shut to us. Ring [words hidden] or [words hidden].'

const references: string[] = []
test.afterEach(() => forgetResponses(references.splice(0)))

/** A response with somebody's name, number and address, which a moderator clears with the last two hidden. */
async function moderated(browser: Browser): Promise<WrittenResponse> {
  const response = await writeResponse({ text, name: author, receivedAt: '2026-01-04T12:00:00Z' })
  references.push(response.reference)
  const context = await browser.newContext()
  await signInAs(context, 'moderator')
  const page = await context.newPage()
  await page.goto('/moderation')
  await page.getByRole('button', { name: 'Take the next one' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(response.reference)
  await page.getByRole('radio', { name: 'Clear, with words hidden' }).first().check()
  await page
    .getByLabel(/^Words to hide 1/)
    .first()
    .fill(`${phone}\n${email}`)
  await page
    .getByLabel(/^Why these words are hidden \(1/)
    .first()
    .selectOption('contact-details')
  await page.getByRole('radio', { name: 'Clear as it is' }).last().check()
  await page.getByRole('button', { name: 'Record decision' }).click()
  await expect(page.getByText('This response is now: cleared, with words hidden.')).toBeVisible()
  await context.close()
  return response
}

/** An administrator gives what nobody is to read to one panellist. */
async function given(browser: Browser, panellist: string): Promise<void> {
  const context = await browser.newContext()
  await signInAs(context, 'administrator')
  const page = await context.newPage()
  await page.goto('/panel')
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.getByRole('checkbox', { name: panellist }).check()
  await page.getByRole('radio', { name: 'One panellist' }).check()
  await page.getByRole('button', { name: 'Give them out' }).click()
  await expect(page.getByText(/^Handed out [\d,]+ readings?\.$/)).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])
  await context.close()
}

/** Asserts what has to be true of every page of the panel: nobody's details, and nothing that axe finds. */
async function fine(page: Page): Promise<void> {
  const source = (await page.content()).replaceAll(/\s/g, '')
  for (const canary of [phone, email, author, 'canary', '4980765']) {
    expect(source.toLowerCase(), canary).not.toContain(canary.replaceAll(' ', '').toLowerCase())
  }
  expect(await accessibilityProblems(page)).toEqual([])
}

const summaryOf = (page: Page) => page.locator('.govuk-error-summary')

/** Signs somebody of the demonstration in, with the letter and the one-time code. */
async function signInByLetter(page: Page, address: string): Promise<void> {
  await page.goto('/panel')
  await page.getByLabel('Your e-mail address').fill(address)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.waitForURL('**/sign-in/sent')
  await page.goto(/https?:\S+/.exec(await newestLetter(page, address, /link to sign in/))?.[0] ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  const code = await codeByLetter(page, address)
  await page.getByLabel('One-time code').fill(code)
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Selects the first place where words stand on the page, as a mouse does. */
const select = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const node = document.querySelector('.rw-said')?.firstChild
    const start = node?.textContent?.indexOf(wanted) ?? -1
    if (!node || start < 0) throw new Error('The words are not there.')
    document.getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length)
  }, words)

const unique = (name: string) => `${name} ${Date.now()}`

test('A panellist signs in, reads a response, codes it, marks a passage, takes notes and finishes', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const { reference } = await moderated(browser)
  await signInByLetter(page, 'panellist.two@example.org')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What people said')
  await expect(page.getByRole('link', { name: 'Panel', exact: true }).first()).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Sign in' })).toHaveCount(0)
  await given(browser, /* the one who is signed in */ await nameOf(page))
  await page.goto('/panel')
  await fine(page)
  await page.getByLabel('Your interests in this consultation').fill('My sister drives a bus.')
  await page.getByRole('button', { name: /^Declare/ }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'My sister drives a bus.' })).toBeVisible()
  await page.getByLabel('Your interests in this consultation').fill('She has retired.')
  await page.getByRole('button', { name: 'Declare again' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Your declaration is recorded.' })).toBeFocused()
  await expect(page.getByRole('listitem').filter({ hasText: 'She has retired.' })).toBeVisible()
  await expect(page.getByText('My sister drives a bus.')).toHaveCount(0)

  await page.getByRole('link', { name: 'Next response to read' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(reference)
  await expect(page.getByText(read)).toBeVisible()
  await fine(page)

  await page.getByText(/^Add a theme to question/).click()
  await page.getByRole('button', { name: 'Add it, and find it here' }).click()
  await expect(summaryOf(page)).toContainText('Enter a name for the theme')
  await summaryOf(page).getByRole('link').click()
  const [buses, halls] = [unique('Buses'), unique('Halls')]
  await page.getByLabel('Name of the theme').fill(buses)
  await page.getByRole('button', { name: 'Add it, and find it here' }).click()
  await expect(page.getByRole('checkbox', { name: buses })).toBeChecked()
  await page.getByText(/^Add a theme to question/).click()
  await page.getByLabel('Name of the theme').fill(halls)
  await page.getByRole('button', { name: 'Add it, and find it here' }).click()
  await expect(page.getByRole('checkbox', { name: halls })).toBeChecked()
  await page.getByRole('checkbox', { name: halls }).uncheck()
  await page.getByRole('button', { name: 'Save the themes' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: `${halls}, found by` })).toHaveCount(0)
  await page.getByRole('checkbox', { name: halls }).check()
  await page.getByRole('button', { name: 'Save the themes' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: `${halls}, found by` })).toBeVisible()

  await select(page, 'the hall is shut')
  await page.getByRole('button', { name: 'Mark the selected words' }).click()
  await expect(page.locator('mark')).toHaveText('the hall is shut')
  await page.getByLabel(/^Words to mark as evidence/).fill('no such words')
  await page.getByRole('button', { name: 'Mark these words as evidence' }).click()
  await expect(summaryOf(page)).toContainText('not in the answer')
  await expect(page.getByLabel(/^Words to mark as evidence/)).toHaveValue('no such words')
  await page.getByLabel(/^Words to mark as evidence/).fill('the last bus leaves')
  await page.getByRole('button', { name: 'Mark these words as evidence' }).click()
  await expect(page.locator('mark').first()).toHaveText('The last bus leaves')

  await page.getByLabel('Write a note').fill('Ask the county about buses.')
  await page.getByRole('radio', { name: 'The whole panel' }).check()
  await page.getByRole('button', { name: 'Save the note' }).click()
  await expect(page.getByText('Ask the county about buses.')).toBeVisible()
  await page.getByLabel('Write a note').fill('I know this hall.')
  await page.getByRole('button', { name: 'Save the note' }).click()
  await expect(page.getByText('I know this hall.')).toBeVisible()
  await fine(page)
  const item = page.url()
  await page.getByRole('button', { name: 'Done, next one' }).click()
  await expect(page).not.toHaveURL(item)
  await page.goto(item)
  await expect(page.getByText('You have finished this')).toBeVisible()

  const question =
    /question (\d+)/.exec(await page.getByText(/^Add a theme to question/).innerText())?.[1] ?? ''
  await mergesAndSplits(page, { question, buses, halls, reference })

  const other = await browser.newContext()
  await signInAs(other, 'panellist')
  const theirs = await other.newPage()
  await theirs.goto(item)
  await expect(theirs.getByText('Ask the county about buses.')).toBeVisible()
  await expect(theirs.getByText('I know this hall.')).toHaveCount(0)
  await fine(theirs)
  await other.close()
})

/** Merges one theme into another, sees both histories, splits what is left and sees the parts. */
async function mergesAndSplits(
  page: Page,
  { question, buses, halls, reference }: Record<'question' | 'buses' | 'halls' | 'reference', string>,
): Promise<void> {
  await page.goto('/panel')
  await page.getByRole('link', { name: new RegExp(`^All themes of question ${question}\\b`) }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Themes of question ${question}`)
  await fine(page)
  await page.getByRole('link', { name: halls, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(halls)
  await page.getByRole('button', { name: 'Merge' }).click()
  await expect(summaryOf(page)).toContainText('Choose a theme to merge it into')
  await page.getByLabel('Into', { exact: true }).selectOption({ label: buses })
  await page.getByRole('button', { name: 'Merge' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(buses)
  await expect(page.getByText(`Merged into it: ${halls}.`)).toBeVisible()
  await expect(page.locator('blockquote').filter({ hasText: 'the hall is shut' })).toBeVisible()
  await expect(page.getByRole('link', { name: reference }).first()).toBeVisible()
  await fine(page)
  await page.getByRole('link', { name: halls }).click()
  await expect(page.getByText(`It was merged into ${buses}`)).toBeVisible()
  await expect(page.getByText(`Merged into “${buses}”`)).toBeVisible()
  await fine(page)
  await page.goBack()

  const [early, late] = [unique('Early buses'), unique('Late buses')]
  await page.getByLabel('Part 1', { exact: true }).fill(early)
  await page.getByRole('button', { name: 'Split', exact: true }).click()
  await expect(summaryOf(page)).toContainText('Enter a name for the theme')
  await page.getByLabel('Part 1', { exact: true }).fill(early)
  await page.getByLabel('Part 2', { exact: true }).fill(late)
  await page.getByText(/^Give the answers to the parts/).click()
  await page.getByLabel(new RegExp(`^${reference}`)).selectOption('Part 2')
  await page.getByRole('button', { name: 'Split', exact: true }).click()
  await expect(page.getByText(`It was split into ${early}, ${late}.`)).toBeVisible()
  await expect(page.getByText('Split into parts and taken out of use')).toBeVisible()
  await page.getByRole('link', { name: late }).click()
  await expect(page.getByText('Found in 1 response.')).toBeVisible()
  await fine(page)
}

/** The name of whoever is signed in. */
async function nameOf(page: Page): Promise<string> {
  await page.goto('/account')
  return (await page.locator('dt:has-text("Name") + dd').first().innerText()).trim()
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('A panellist without script codes a response, marks words and filters the list', async ({
    page,
    context,
    browser,
  }) => {
    test.setTimeout(120_000)
    const { reference } = await moderated(browser)
    await signInAs(context, 'panellist')
    await page.goto('/panel/responses')
    await page.getByLabel('Or a reference').fill(reference.toLowerCase())
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(reference)
    const name = unique('Halls without script')
    await page.getByText(/^Add a theme to question/).click()
    await page.getByLabel('Name of the theme').fill(name)
    await page.getByRole('button', { name: 'Add it, and find it here' }).click()
    await expect(page.getByRole('checkbox', { name })).toBeChecked()
    await page.getByLabel(/^Words to mark as evidence/).fill('the hall is shut')
    await page.getByRole('button', { name: 'Mark these words as evidence' }).click()
    await expect(page.locator('mark')).toHaveText('the hall is shut')
    await page.getByRole('button', { name: 'Take this mark away' }).click()
    await expect(page.locator('mark')).toHaveCount(0)
    await page.getByRole('button', { name: 'Save the note' }).click()
    await expect(summaryOf(page)).toContainText('Write your note')
    await page.goto('/panel/responses')
    await page.getByLabel('Theme').selectOption({ label: name })
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page.getByText('1 response found')).toBeVisible()
    await expect(page.getByRole('link', { name: reference })).toBeVisible()
  })
})

const pagesOf = async (context: BrowserContext) => {
  const page = await context.newPage()
  await page.goto('/panel')
  const themes = await page
    .getByRole('link', { name: /^(All themes of question|Begin its themes)/ })
    .first()
    .getAttribute('href')
  await page.close()
  return ['/panel', '/panel/responses', themes ?? '']
}

test('Nobody but the panel opens its pages, and what is not moderated is nowhere', async ({
  page,
  browser,
}) => {
  const { reference } = await writeResponse({ text: 'Words that wait' })
  references.push(reference)
  const [panellist, moderator] = [await browser.newContext(), await browser.newContext()]
  await signInAs(panellist, 'panellist')
  await signInAs(moderator, 'moderator')
  const paths = [...(await pagesOf(panellist)), `/panel/responses/${reference}`]
  for (const path of paths) {
    await page.goto(path)
    await expect(page).toHaveURL(/\/sign-in\?to=/)
    const answer = await moderator.request.get(path)
    expect(answer.status(), path).toBe(403)
    expect(await answer.text()).not.toContain('Words that wait')
  }
  expect((await panellist.request.get(`/panel/responses/${reference}`)).status()).toBe(404)
  for (const odd of ['%00', 'RW-%00', '..%2f', 'x'.repeat(500)]) {
    expect((await panellist.request.get(`/panel/responses/${odd}`)).status(), odd).toBe(404)
  }
  for (const odd of [
    'kind=%00',
    'page=0',
    'page=99999',
    'region=x&theme=y',
    'reference=%00',
    'reference=RW-XX',
  ]) {
    expect((await panellist.request.get(`/panel/responses?${odd}`)).status(), odd).toBeLessThan(500)
  }
  for (const odd of ['not-an-id', '%00', '00000000-0000-7000-8000-000000000000']) {
    expect((await panellist.request.get(`/panel/themes/${odd}`)).status(), odd).toBe(404)
    expect((await panellist.request.get(`${paths[2]}/${odd}`)).status(), odd).toBe(404)
  }
  await panellist.close()
  await moderator.close()
})

for (const width of [1280, 390]) {
  test(`A panellist reads the panel’s pages at ${width} px without scrolling sideways`, async ({
    page,
    context,
    browser,
  }) => {
    test.setTimeout(120_000)
    const { reference } = await moderated(browser)
    await signInAs(context, 'panellist')
    await page.setViewportSize({ width, height: 900 })
    for (const path of [...(await pagesOf(context)), `/panel/responses/${reference}`]) {
      await page.goto(path)
      await fine(page)
      const scrolls = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
      expect(await page.evaluate(scrolls), path).toBe(false)
    }
  })
}
