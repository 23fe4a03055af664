import type { Locator } from 'playwright/test'

/**
 * Opens the table below a picture. The page comes with it open, and script folds it away: a click before that would close it.
 *
 * @param figure the picture with its table, or a page that has one or more: the first is opened
 * @example await openTable(page.locator('#chart-regions'))
 */
export async function openTable(figure: Locator): Promise<void> {
  await figure.locator('.rw-figure__table:not([open]) > summary').first().click()
}
