import { glob, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cruise } from 'dependency-cruiser'
import { validate } from 'dockerfile-utils'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { serverFlags } from '#bin/start/node-flags.ts'
import { listed, readDockerfile, settingsOf } from '#test/rehearse/read-dockerfile.ts'

const source = await readFile('deploy/Dockerfile', 'utf8')
const stages = readDockerfile(source)
const final = stages.at(-1)
const steps = (name: string) => (final?.steps ?? []).filter((step) => step.name === name)

test('the Dockerfile has no fault that dockerfile-utils knows', () => {
  expect(validate(source).map(({ message, range }) => [range.start.line + 1, message])).toEqual([])
})

test('its images are of the Node that the program is tested with, named to the last digit', async () => {
  const installed: unknown = JSON.parse(await readFile('node_modules/node/package.json', 'utf8'))
  const images = stages.map(({ image }) => image)
  expect(images).toEqual(
    images.map(() => `node:${String(Reflect.get(Object(installed), 'version'))}-bookworm-slim`),
  )
})

test('nothing is fetched while it is built but packages of npm, by their hashes and without their scripts', () => {
  const run = stages.flatMap((stage) =>
    stage.steps.filter(({ name }) => name === 'RUN').map(({ text }) => text),
  )
  for (const text of run)
    expect(text).not.toMatch(/curl|wget|https?:|git |npm (i|install|exec)\b|(^|[&;] *)npx\b/)
  for (const text of run.filter((one) => /npm (ci|prune)/.test(one)))
    expect(text).toContain('--ignore-scripts')
  expect(stages.flatMap((stage) => stage.steps).filter(({ name }) => name === 'ADD')).toEqual([])
})

test('the last image runs as an ordinary user by number, as the server is started elsewhere, and keeps no secret', () => {
  expect(steps('USER').map(({ text }) => text)).toEqual(['10001:10001'])
  expect(listed(steps('CMD')[0]?.text ?? '')).toEqual(['node', ...serverFlags, 'bin/serve.ts'])
  expect(final && settingsOf(final)).toEqual({
    NODE_ENV: 'production',
    HOST: '0.0.0.0',
    PORT: '3000',
    REWEIGH_DATA: '/var/lib/reweigh',
  })
  expect(steps('HEALTHCHECK')[0]?.text).toContain('/livez')
  expect(final?.steps.filter(({ name }) => name === 'ARG')).toEqual([])
})

const packageFile = z.object({ dependencies: z.record(z.string(), z.string()) })
const { dependencies } = packageFile.parse(JSON.parse(await readFile('package.json', 'utf8')))

/** `csv-parse` of `csv-parse/sync`, `@prisma/client` of `@prisma/client/runtime/client`. */
const packageOf = (module: string) =>
  module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/')

test('it keeps the packages that servers, workers and commands ask for, and no other; Next comes with what it traced', async () => {
  const gone = new Set([...source.matchAll(/dependencies\.(\S+)/g)].map(([, name = '']) => name))
  expect([...gone].filter((name) => dependencies[name] === undefined)).toEqual([])
  const entries = new Set(['lib/dataset/pool/analysis-worker.ts']) // begun by its address, as a thread
  for await (const file of glob('deploy/{Dockerfile,reweigh,*.yaml,*.toml,kubernetes/**/*.yaml}')) {
    const text = await readFile(file, 'utf8')
    for (const [entry] of text.matchAll(/\bbin\/[\w/-]+\.ts\b/g)) entries.add(entry)
  }
  expect(entries.size).toBeGreaterThan(4)
  const { output } = await cruise([...entries], {
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['react-server', 'node', 'import'],
      exportsFields: ['exports'],
    },
  })
  if (typeof output === 'string') throw new Error(output)
  const asked = output.modules
    .flatMap((module) => module.dependencies)
    .filter(({ dependencyTypes }) => dependencyTypes.some((type) => type.startsWith('npm')))
    .map(({ module }) => packageOf(module))
  expect(new Set(asked)).toContain('next')
  const kept = Object.keys(dependencies).filter((name) => !gone.has(name))
  expect([...kept, 'next'].sort()).toEqual([...new Set(asked)].sort())
})

test('what Next looks for when it is used by a server of ours is copied with what pages need', async () => {
  vi.stubEnv('NEXT_OUTPUT', 'standalone')
  const { default: config } = await import('../../../next.config.js')
  const included = z
    .object({
      output: z.literal('standalone'),
      outputFileTracingIncludes: z.record(z.string(), z.array(z.string())),
    })
    .parse(config).outputFileTracingIncludes['/*']
  const hook = await readFile('node_modules/next/dist/server/config-utils.js', 'utf8')
  const wanted = [...hook.matchAll(/'(next\/dist\/compiled\/[^']+)'/g)].map(([, name = '']) => name)
  expect(wanted.length).toBeGreaterThan(10)
  const { resolve } = createRequire(import.meta.url)
  const files = wanted.map((name) => path.relative('.', resolve(name)))
  expect(files.filter((file) => !included?.some((pattern) => path.matchesGlob(file, pattern)))).toEqual([])
})

test('.dockerignore keeps out what measures and tests, and nothing that runs asks for it', async () => {
  const lines = (await readFile('.dockerignore', 'utf8')).split('\n')
  const measures: string[] = []
  for await (const file of glob('bin/{bench*,test.mjs}')) measures.push(file)
  expect(measures.length).toBeGreaterThan(3)
  expect(measures.filter((file) => !lines.includes(file))).toEqual([])
  const askers: string[] = []
  for await (const file of glob('{app,lib,components,bin}/**/*.{ts,tsx,mjs}')) {
    if (!/^bin\/(bench|test\.mjs)/.test(file) && /['"]#bin\/bench/.test(await readFile(file, 'utf8')))
      askers.push(file)
  }
  expect(askers).toEqual([])
})

test('.dockerignore lets in what the site is built from and nothing else', async () => {
  const lines = (await readFile('.dockerignore', 'utf8')).split('\n').filter((line) => /^[^#\s]/.test(line))
  expect(lines[0]).toBe('*')
  for (const name of ['test', 'docs', '.git', '.env', '.data', 'node_modules', 'deploy'])
    expect(lines).not.toContain(`!${name}`)
})
