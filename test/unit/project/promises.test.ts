import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const page = await readFile('docs/promises.md', 'utf8')

type Row = {
  readonly cells: readonly string[]
  readonly files: readonly string[]
  readonly numbers: readonly string[]
}

/** "F1–F4, G2": each number by itself. */
const numbersIn = (text: string): string[] =>
  [...text.matchAll(/\b([FG])(\d{1,3})(?:–[FG]?(\d{1,3}))?\b/g)].flatMap(([, letter = '', first, last]) =>
    Array.from(
      { length: Number(last ?? first) - Number(first) + 1 },
      (_, at) => `${letter}${Number(first) + at}`,
    ),
  )

const rows = page
  .split('\n')
  .filter((line) => /^\| (?!-|No\. |Promise )/.test(line))
  .map((line): Row => {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    const files = [...(cells.at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, file = '']) => file)
    return { cells, files, numbers: cells.length === 4 ? numbersIn(cells[0] ?? '') : [] }
  })

test('every promise of docs/promises.md names files that are there, and says whether it is shown', () => {
  expect(rows.length).toBeGreaterThan(70)
  expect(rows.filter(({ files }) => files.length === 0).map(({ cells }) => cells[0])).toEqual([])
  const named = [...page.matchAll(/`((?:bin|deploy|docs|lib|test)\/[^`]+)`/g)].map(([, file = '']) => file)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
  for (const { cells } of rows) expect(cells.at(-1)).toMatch(/^(shown|partly: |missing: )/)
})

test('every bad input and fault F1 to F114 and every goal G1 to G20 has one row', () => {
  const numbers = rows.flatMap((row) => row.numbers)
  const wanted = [
    ...Array.from({ length: 20 }, (_, at) => `G${at + 1}`),
    ...Array.from({ length: 114 }, (_, at) => `F${at + 1}`),
  ]
  expect([...numbers].sort()).toEqual([...wanted].sort())
})

test('the tests and drills of a row name its bad inputs and faults', async () => {
  const unnamed: string[] = []
  for (const { files, numbers } of rows) {
    const faults = numbers.filter((number) => number.startsWith('F'))
    if (faults.length === 0) continue
    const named = new Set((await Promise.all(files.map((file) => readFile(file, 'utf8')))).flatMap(numbersIn))
    unnamed.push(...faults.filter((number) => !named.has(number)))
  }
  expect(unnamed).toEqual([])
})
