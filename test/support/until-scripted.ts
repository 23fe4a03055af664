import { expect, type Locator } from 'playwright/test'

/**
 * Waits until script runs a part of a page: for a test that is about what script does and would else be answered by the
 * page that needs none.
 *
 * @param element something in that part, as React drew it
 * @example await untilScripted(page.getByLabel('Title'))
 */
export const untilScripted = (element: Locator): Promise<void> =>
  expect
    .poll(() => element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps$'))))
    .toBe(true)
