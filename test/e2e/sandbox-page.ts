import { expect, type Locator, type Page } from 'playwright/test'

/** The dataset that most journeys use: it is there on every machine. */
export const demonstration = 'demo-england@1.0.0'

/** The number box of a weight, by the name of its field. */
export const weight = (page: Page, field: string): Locator => page.locator(`[id="${field}"]`)

/** The slider beside a number box. */
export const slider = (page: Page, field: string): Locator =>
  page.locator('.rw-wt', { has: weight(page, field) }).getByRole('slider')

/** The tick box of a weight. */
export const box = (page: Page, field: string): Locator =>
  page.locator(`input[name="include"][value="${field}"]`)

/** Waits until the headline begins with these words. */
export async function expectHeadline(page: Page, words: string): Promise<void> {
  await expect(page.locator('#headline')).toContainText(words)
}

/** Waits until so many wards enter and leave. */
export async function expectMoves(page: Page, entering: number, leaving: number): Promise<void> {
  const key = page.locator('.rw-key').first()
  await expect(key).toContainText(`${entering} entering`)
  await expect(key).toContainText(`${leaving} leaving`)
}

/** The query of the page's address, as people read it. */
export const query = (page: Page): string => new URL(page.url()).search

/** A browser notes every refused request in its console; takes such notes from the complaints, at least one. */
export function forgive(complaints: string[], pattern: RegExp): void {
  const others = complaints.filter((complaint) => !pattern.test(complaint))
  expect(others.length, 'there was something to forgive').toBeLessThan(complaints.length)
  complaints.splice(0, complaints.length, ...others)
}
