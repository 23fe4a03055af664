import { glob, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

/** The bad inputs and faults of the trust document that tests answer; of what is above, most are drills. */
const last = 108
const besides = [109, 114]

/** Every number that a file of tests names: `F12`, or `F41–F45` for all of them. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/\bF(\d{1,3})(?:–F?(\d{1,3}))?\b/g)].flatMap(([, first, end]) => {
    const from = Number(first)
    return Array.from({ length: Number(end ?? first) - from + 1 }, (_, at) => from + at)
  })
}

it(`the tests name every fault from F1 to F${last}, and F${besides.join(', F')}`, async () => {
  const named = new Set<number>()
  for await (const file of glob('test/**/*.{test,spec}.{ts,tsx}')) {
    if (file.endsWith('faults.test.ts') && file.includes('project')) continue // The examples above are no tests.
    for (const number of numbersIn(await readFile(file, 'utf8'))) named.add(number)
  }
  const wanted = [...Array.from({ length: last }, (_, at) => at + 1), ...besides]
  const missing = wanted.filter((number) => !named.has(number))
  expect(missing.map((number) => `F${number} has no test that names it`)).toEqual([])
})
