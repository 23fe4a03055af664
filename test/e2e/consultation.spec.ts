import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'

const pages = [
  { name: 'the consultation', path: '/consultation' },
  { name: 'the consultation by its id', path: '/consultation/demonstration' },
  { name: 'a proposal', path: '/proposals/compare-by-distance-from-average' },
  { name: 'a consultation that is not there', path: '/consultation/nothing' },
]

for (const { name, path } of pages) {
  for (const width of [1280, 390]) {
    test(`A person with any disability can read ${name} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const summary of await page.locator('main summary').all()) await summary.click()
      expect(await accessibilityProblems(page)).toEqual([])
      const scrolls = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
      expect(await page.evaluate(scrolls)).toBe(false)
    })
  }
}

test('A visitor finds the open consultation from the home page, with the same effects of its proposals', async ({
  page,
}) => {
  await page.goto('/')
  const rows = () => page.getByRole('row').filter({ has: page.getByRole('link', { name: /^Test this/ }) })
  await expect(rows()).toHaveCount(5)
  const atHome = await rows().allInnerTexts()
  await page.getByRole('link', { name: /^About the consultation/ }).click()
  await expect(page).toHaveURL(/\/consultation$/)
  await expect(page.getByText(/Closes 5pm on Friday \d/)).toBeVisible()
  expect(await rows().allInnerTexts()).toEqual(atHome)
  await expect(page.getByRole('link', { name: 'Have your say' })).toHaveAttribute('href', '/respond')
})

test('A visitor tests a proposal and gets the list that its page says', async ({ page }) => {
  await page.goto('/consultation')
  await page.getByRole('link', { name: '1. Connectedness counts double' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Connectedness counts double' })).toBeVisible()
  await expect(page.getByText('Its share of the CNI goes from 33% to 50%.')).toBeVisible()
  const entering = await page
    .getByText(/^\d+ wards entering$/)
    .first()
    .innerText()
  const leaving = await page
    .getByText(/^\d+ wards leaving$/)
    .first()
    .innerText()
  await page.getByRole('link', { name: 'Test this' }).click()
  await expect(page).toHaveURL(/\/sandbox\?dataset=.*cni\.connectedness=200/)
  const count = (words: string) => words.split(' ')[0] ?? ''
  await expect(page.getByText(`${count(entering)} entering`).first()).toBeVisible()
  await expect(page.getByText(`${count(leaving)} leaving`).first()).toBeVisible()
})

test('A person with a keyboard opens the wards that a proposal would add', async ({ page }) => {
  await page.goto('/proposals/wider-cut-for-deprivation')
  const summary = page.locator('summary', { hasText: 'wards entering' })
  await summary.focus()
  await page.keyboard.press('Enter')
  const table = page.getByRole('table', { name: /wards entering/ })
  await expect(table).toBeVisible()
  const wards = Number.parseInt(await summary.innerText(), 10)
  await expect(table.getByRole('rowheader')).toHaveCount(wards)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('A visitor reads the consultation, a proposal and its questions', async ({ page }) => {
    await page.goto('/consultation')
    await page.getByRole('link', { name: 'Read and answer proposal 2' }).click()
    await expect(page.getByRole('heading', { name: 'What we ask about it' })).toBeVisible()
    await expect(page.getByText('Which of these measures should be left out?')).toBeVisible()
    await page.getByRole('link', { name: /^Next: / }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'A wider cut for deprivation' })).toBeVisible()
  })
})
