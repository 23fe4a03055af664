import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

const page = await readFile('docs/data-protection.md', 'utf8')
const schema = await readFile('prisma/schema.prisma', 'utf8')
const ofClass = (name: string): readonly string[] =>
  [...(new RegExp(`^- \\*\\*${name}\\*\\*: (.*)$`, 'm').exec(page)?.[1] ?? '').matchAll(/`([A-Z]\w*)`/g)].map(
    ([, table = '']) => table,
  )

it('docs/data-protection.md puts every table of the database into one class', () => {
  const tables = [...schema.matchAll(/^model (\w+)/gm)].map(([, table = '']) => table)
  const classed = ['public', 'internal', 'personal', 'secret'].flatMap(ofClass)
  expect(tables.length).toBeGreaterThan(50)
  expect([...classed].sort()).toEqual([...tables].sort())
})

it('docs/data-protection.md names no column and no file that is not there', () => {
  const columns = [...page.matchAll(/`([A-Z]\w+)\.([a-z]\w+)`/g)]
  expect(columns.length).toBeGreaterThan(2)
  for (const [, table = '', column = ''] of columns)
    expect(new RegExp(`^model ${table} \\{[^}]*^  ${column} `, 'm').test(schema), `${table}.${column}`).toBe(
      true,
    )
  const files = [...page.matchAll(/`((?:lib|test)\/[^`]+)`/g)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(8)
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})

it('docs/data-protection.md: no path of ours that people are sent holds the key to a response', async () => {
  const { returnPath } = await import('#lib/paths/respond-paths.ts')
  const { pathname, search, hash } = new URL(returnPath('a-key'), 'https://reweigh.example.org')
  expect([pathname + search, hash]).toEqual(['/respond/return', '#a-key'])
})
