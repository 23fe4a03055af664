import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

it('docs/security.md names no file as evidence that is not there', async () => {
  const page = await readFile('docs/security.md', 'utf8')
  const named = [
    ...page.matchAll(/`((?:app|bin|components|docs|lib|prisma|test)\/[^`\s]+|[\w.-]+\.(?:js|mjs|ts))`/g),
  ]
  const paths = named.map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(40)
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})
