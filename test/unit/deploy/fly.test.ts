import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readEnv } from '#lib/env/read-env.ts'
import { secrets } from '#lib/env/read-secret-files.ts'
import { serverFlags, workerFlags } from '#bin/start/node-flags.ts'

const fly = await readFile('deploy/fly.toml', 'utf8')

/** The lines of a section, as pairs: `name = "value"`. */
function section(name: string): Readonly<Record<string, string>> {
  const [, after = ''] = fly.split(`\n[${name}]\n`)
  const [lines = ''] = after.split(/\n\[/)
  const pairs = [...lines.matchAll(/^(\w+) = "(.*)"$/gm)].map(
    ([, key = '', value = '']) => [key, value] as const,
  )
  return Object.fromEntries(pairs)
}

test('deploy/fly.toml sets settings of the program that it takes, and no secret', () => {
  const env = section('env')
  expect(Object.keys(env).length).toBeGreaterThan(4)
  expect(readEnv(env)).toMatchObject({ ok: true })
  for (const name of secrets) expect(fly).not.toContain(name)
})

test('deploy/fly.toml starts server and worker as they are started elsewhere, after the tables were changed', () => {
  expect(section('processes')).toEqual({
    server: ['node', ...serverFlags, 'bin/serve.ts'].join(' '),
    worker: ['node', ...workerFlags, 'bin/work.ts'].join(' '),
  })
  expect(section('deploy')).toMatchObject({ release_command: 'reweigh migrate', strategy: 'rolling' })
})

test('deploy/fly.toml asks /readyz, and gives a server the time to finish what it does', () => {
  expect(fly).toMatch(/\[\[http_service\.checks\]\][^[]*path = "\/readyz"/)
  const kill = Number(/^kill_timeout = "(\d+)s"$/m.exec(fly)?.[1])
  expect(Number(section('env').REWEIGH_DRAIN_SECONDS)).toBeLessThan(kill)
})
