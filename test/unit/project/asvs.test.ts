import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'

/** The requirements of ASVS 5.0.0 by section: the level of its first, second … requirement; `-` for level 3, which is not asked for. */
const levels = `
  1.1:22 1.2:111112222- 1.3:11222222222- 1.4:222 1.5:12-
  2.1:122 2.2:112 2.3:1222- 2.4:2-
  3.2:11- 3.3:1222- 3.4:112222-- 3.5:11122--- 3.7:22---
  4.1:122-- 4.2:2---- 4.3:22 4.4:1222
  5.1:2 5.2:112--- 5.3:11- 5.4:222
  6.1:122 6.2:111111112222 6.3:1122---- 6.4:1122-- 6.5:22222--- 6.6:222- 6.8:2222
  7.1:222 7.2:1111 7.3:22 7.4:11222 7.5:22- 7.6:22
  8.1:12-- 8.2:112- 8.3:1-- 8.4:2-
  9.1:111 9.2:1222
  10.1:22 10.2:22- 10.3:2222- 10.4:11111222222----- 10.5:22222 10.6:22 10.7:222
  11.1:22-- 11.2:222-- 11.3:112-- 11.4:1222 11.5:2- 11.6:2-
  12.1:122-- 12.2:11 12.3:2222-
  13.1:2--- 13.2:22222- 13.3:22-- 13.4:12222--
  14.1:22 14.2:1222---- 14.3:122
  15.1:122-- 15.2:122-- 15.3:1222222
  16.1:2 16.2:22222 16.3:2222 16.4:222 16.5:222-
  17.1:2- 17.2:2222---- 17.3:22`

const required = levels
  .trim()
  .split(/\s+/)
  .flatMap((section) => {
    const [name = '', digits = ''] = section.split(':')
    return [...digits.matchAll(/[12]/g)].map(({ 0: level, index }) => `${name}.${index + 1} ${level}`)
  })

type Row = { number: string; level: string; verdict: string; evidence: string }

const page = await readFile('docs/asvs.md', 'utf8')
const rows: readonly Row[] = page.split('\n').flatMap((line) => {
  const [, number = '', level = '', , verdict = '', evidence = ''] = line
    .split('|')
    .map((cell) => cell.trim())
  return /^\d/.test(number) ? [{ number, level, verdict, evidence }] : []
})
const named = ({ evidence }: Row): readonly string[] =>
  [...evidence.matchAll(/`([^`\s]*\/[^`\s]*|[\w.-]+\.(?:js|mjs|ts|json|md)|\.dockerignore)`/g)].map(
    ([, path = '']) => path,
  )

describe('docs/asvs.md', () => {
  it('has a row for each of the 70 requirements of level 1 and 183 of level 2, in order', () => {
    expect(required.filter((one) => one.endsWith(' 1')).length).toBe(70)
    expect(required.filter((one) => one.endsWith(' 2')).length).toBe(183)
    expect(rows.map(({ number, level }) => `${number} ${level}`)).toEqual(required)
  })

  it('says of each that it is met, a gap, or about nothing here, and why', () => {
    expect(rows.filter(({ verdict }) => !['met', 'n/a', 'gap'].includes(verdict))).toEqual([])
    expect(rows.filter(({ evidence }) => evidence === '')).toEqual([])
  })

  it('leaves no gap where it was promised that there is none: chapters 1 to 8, 14 and 16', () => {
    const promised = ['1', '2', '3', '4', '5', '6', '7', '8', '14', '16']
    const gaps = rows.filter(({ verdict }) => verdict === 'gap').map(({ number }) => number)
    expect(gaps.filter((number) => promised.includes(number.split('.')[0] ?? ''))).toEqual([])
  })

  it('names no file that is not there', () => {
    const paths = rows.flatMap(named)
    expect(paths.length).toBeGreaterThan(150)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })

  it('names no title of a test that the file before it has not', async () => {
    const titles = rows.flatMap(({ evidence }) => [...evidence.matchAll(/`(test\/[^`]+)`((?:,? “[^”]+”)+)/g)])
    expect(titles.length).toBeGreaterThan(20)
    const missing: string[] = []
    for (const [, path = '', quoted = ''] of titles) {
      const source = await readFile(path, 'utf8')
      for (const [, title = ''] of quoted.matchAll(/“([^”]+)”/g))
        if (!source.includes(title)) missing.push(`${path}: ${title}`)
    }
    expect(missing).toEqual([])
  })
})

it('docs/security.md says of each chapter of ASVS how many requirements are met, about nothing here, and gaps', async () => {
  const security = await readFile('docs/security.md', 'utf8')
  const told = security.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    return /^(\d+\.|all) /.test(`${cells[1] ?? ''} `) && cells.length === 6
      ? [cells.slice(1, 5).join(' | ')]
      : []
  })
  const count = (some: readonly Row[]) =>
    ['met', 'n/a', 'gap'].map((verdict) => some.filter((row) => row.verdict === verdict).length).join(' | ')
  const chapters = [...page.matchAll(/^## (\d+)\. (.*)$/gm)].map(([, chapter = '', name = '']) => {
    const some = rows.filter(({ number }) => number.startsWith(`${chapter}.`))
    return `${chapter}. ${name} | ${count(some)}`
  })
  expect(told).toEqual([...chapters, `all | ${count(rows)}`])
})
