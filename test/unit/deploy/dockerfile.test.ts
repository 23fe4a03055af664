import { glob, readFile } from 'node:fs/promises'
import { validate } from 'dockerfile-utils'
import { expect, test } from 'vitest'
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

test('packages that it takes away are asked for by nothing that runs in it', async () => {
  const gone = [...source.matchAll(/dependencies\.(\S+)/g)].map(([, name = '']) => name)
  expect(gone).toContain('recharts')
  const importers: string[] = []
  for await (const file of glob('{bin,lib}/**/*.{ts,mjs}')) {
    const text = await readFile(file, 'utf8')
    const names = [...text.matchAll(/(?:from |import\(|resolve\()'([^']+)'/g)].map(([, name = '']) => name)
    if (names.some((name) => gone.some((one) => name === one || name.startsWith(`${one}/`))))
      importers.push(file)
  }
  expect(importers).toEqual(['lib/auth/qr-rows.ts']) // part of the built site, of nothing else
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
