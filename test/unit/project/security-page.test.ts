import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

it('docs/security.md names no file as evidence that is not there', async () => {
  const page = await readFile('docs/security.md', 'utf8')
  const named = [
    ...page.matchAll(/`((?:app|bin|components|docs|lib|prisma|test)\/[^`\s]+|[\w.-]+\.(?:js|mjs|ts))`/g),
  ]
  const paths = named.map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(60)
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})

it('docs/security.md says of every group of ASVS whether it is met, a gap, or about nothing here', async () => {
  const page = await readFile('docs/security.md', 'utf8')
  const rows = page.split('\n').filter((line) => /^\| \d/.test(line))
  const states = rows.map((row) => row.split('|')[3]?.trim())
  expect(rows.length).toBeGreaterThan(50)
  expect(states.filter((state) => !['met', 'gap', 'n/a'].includes(state ?? ''))).toEqual([])
})
