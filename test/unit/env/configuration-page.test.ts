import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { configurationPage } from '#lib/env/configuration-page.ts'
import { variables } from '#lib/env/variables.ts'

test('docs/configuration.md is what configurationPage() gives (run: npm run docs)', async () => {
  expect(await readFile('docs/configuration.md', 'utf8')).toBe(configurationPage())
})

test('configurationPage() has a row for every variable', () => {
  for (const name of Object.keys(variables)) expect(configurationPage()).toContain(`| \`${name}\` |`)
})
