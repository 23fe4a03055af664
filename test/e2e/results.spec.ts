import { setTimeout as sleep } from 'node:timers/promises'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright/test'
import { accessibilityProblems, expect, test } from '#test/support/browser-test.ts'
import { sheetsOf } from '#test/support/read-export.ts'
import { untilScripted } from '#test/support/until-scripted.ts'

const changes = 'cni.connectedness=150&imd.barriers=0'

/** The bytes of the file that a link or button of the page gives, and its name. */
async function taken(page: Page, press: () => Promise<void>) {
  const downloading = page.waitForEvent('download')
  await press()
  const file = await downloading
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) }
}

/** Nothing for axe to complain about, and nothing to scroll sideways for on a phone. */
async function expectAccessible(page: Page, widths = [390, 1280]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const scrolls = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
    await expect.poll(() => page.evaluate(scrolls), `${page.url()} at ${width}`).toBe(false)
    expect(await accessibilityProblems(page), `${page.url()} at ${width}`).toEqual([])
  }
}

test('A visitor prints a result on one sheet and takes a workbook and CSV files away that say the same', async ({
  page,
}) => {
  test.slow() // A workbook of all wards with formulas is made, and read again here.
  await page.goto(`/summary?${changes}`)
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const listed = Number(/^([\d,]+) wards would be listed/.exec(title)?.[1]?.replace(',', ''))
  const moved = Number(
    /(\d+) entering/.exec((await page.getByText(/^\d+ entering$/).textContent()) ?? '')?.[1],
  )
  await expectAccessible(page)
  const sheet = await page.pdf({
    format: 'A4',
    margin: { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' },
  })
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

  const link = (words: string) => () => page.getByRole('link', { name: words }).click()
  const workbook = await taken(page, link('Workbook with formulas (Excel)'))
  expect(workbook.name).toMatch(/\.xlsx$/)
  const sheets = await sheetsOf(workbook.bytes)
  const [head, ...rows] = sheets.get('list') ?? []
  expect(head?.[0]).toBe('area_code')
  expect(rows).toHaveLength(listed)
  expect(rows.filter((row) => row.includes('entering'))).toHaveLength(moved)
  expect((sheets.get('about') ?? []).find(([what]) => what === 'listed under these changes')?.[1]).toBe(
    listed,
  )

  const table = async (words: string) => {
    const { name, bytes } = await taken(page, link(words))
    expect(name).toMatch(/\.csv$/)
    return parse<Record<string, string>>(Buffer.from(bytes), { bom: true, columns: true })
  }
  expect(await table('All areas (CSV)')).toHaveLength(7433)
  const moves = await table('Entering and leaving (CSV)')
  expect(moves.filter(({ change }) => change === 'entering')).toHaveLength(moved)
  expect(JSON.stringify(await table('Settings (CSV)'))).toContain('connectedness')
})

test('A visitor sees how people live in listed wards, the types of wards, and saves a chart', async ({
  page,
}) => {
  test.slow() // Three pages, each looked through by axe.
  await page.goto(`/profile?${changes}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How people live in listed wards')
  const chart = page.locator('figure svg.recharts-surface').first()
  await expect(chart).toBeVisible()
  await expectAccessible(page)
  const saved = await taken(page, () => page.getByRole('button', { name: 'Save as SVG' }).click())
  expect(saved.name).toMatch(/\.svg$/)
  const svg = new TextDecoder().decode(saved.bytes)
  expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  expect(svg).toContain('Children in')

  await page.getByRole('navigation', { name: 'Insight' }).getByRole('link', { name: 'Types' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Types of listed wards')
  await expect(page).toHaveURL(/\/types\?.*cni\.connectedness=150/)
  await expectAccessible(page, [1280])
  const types = page.getByRole('table', { name: /^Types of listed wards/ }).getByRole('row')
  const first = types.nth(1)
  const areas = Number(await first.getByRole('cell').first().textContent())
  const name = (await first.getByRole('rowheader').textContent()) ?? ''
  await first.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page.locator('figure svg.recharts-surface').first()).toBeVisible()
  await expect(
    page.getByRole('table', { name: /^Listed wards of the type/ }).getByRole('rowheader'),
  ).toHaveCount(Math.min(areas, 25))
  await expect(page.getByText(`Showing 1 to 25 of ${areas}`)).toBeVisible({ visible: areas > 25 })
  await expectAccessible(page, [1280])
})

test('A visitor who types before script runs keeps the text, in a box that had one', async ({ page }) => {
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await sleep(1200)
    await route.continue()
  })
  await page.goto('/verify?citation=/sandbox?cni.connectedness=150', { waitUntil: 'domcontentloaded' })
  const field = page.getByRole('textbox', { name: 'Citation, link or scenario file' })
  await expect(field).toHaveValue('/sandbox?cni.connectedness=150')
  await field.press('End')
  await field.pressSequentially('&cut.cni=20')
  await untilScripted(field)
  await expect(field).toHaveValue('/sandbox?cni.connectedness=150&cut.cni=20')
  await field.pressSequentially('&cut.imd=20')
  await page.getByRole('button', { name: 'Run it again' }).click()
  await expect(page).toHaveURL(/cut\.imd/)
  await expect(field).toHaveValue('/sandbox?cni.connectedness=150&cut.cni=20&cut.imd=20')
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With script' : 'Without script', () => {
    test.use({ javaScriptEnabled })

    test('a visitor checks a citation, a false one, nonsense and a long scenario file', async ({ page }) => {
      await page.goto(`/summary?${changes}`)
      const citation = (await page.locator('.rw-citation').textContent()) ?? ''
      await page.goto('/verify')
      const field = page.getByRole('textbox', { name: 'Citation, link or scenario file' })
      const run = async (text: string) => {
        await field.fill(text)
        await page.getByRole('button', { name: 'Run it again' }).click()
      }
      await run(citation)
      await expect(
        page.getByRole('heading', { name: /^The same comes out: \d+ wards listed\.$/ }),
      ).toBeVisible()
      await expect(page.getByText('Demonstration data')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)

      await run('somebody said so')
      await expect(field).toHaveAccessibleDescription(
        'Error: This is no citation, no link and no scenario file',
      )
      await expect(field).toHaveValue('somebody said so')
      await expect(page.getByRole('heading', { name: /comes out/ })).toHaveCount(0)
      if (javaScriptEnabled) await expectAccessible(page)
      await run(citation)
      await expect(page.getByRole('heading', { name: /^The same comes out/ })).toBeVisible()

      await run(citation.replace(/(scenario \S+ \(sha256:)\w{6}/, '$1000000'))
      await expect(page.getByRole('heading', { name: /^Not the same comes out/ })).toBeVisible()
      await expect(page.getByRole('row', { name: /^Scenario/ })).toContainText('no')

      const file = '{"indices":{"cni":{"domain_weights":{"connectedness":150}}}}'
      await run(file.replace('150', `150${' '.repeat(60_000)}`))
      await expect(page.getByRole('heading', { name: /^It runs: \d+ wards listed/ })).toBeVisible()
      await run(`/sandbox?cni.connectedness=150&${'&'.repeat(17_000)}`)
      await expect(field).toHaveAccessibleDescription(/This is too long for a citation or a link/)
      await run('x'.repeat(70_001))
      await expect(field).toHaveAccessibleDescription(
        'Error: This is too long for a citation, a link or a scenario file',
      )
    })
  })
}
