import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnv } from '#lib/env/read-env.ts'

const secret = 'b4kDxxiW0nL0jVPBPdNDWF2aspM2TPISedYRNDJ5QA0'
let folder = ''
let file = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reweigh-secrets-'))
  file = path.join(folder, 'reweigh_secret')
  await writeFile(file, `${secret}\n`)
})
afterAll(() => rm(folder, { recursive: true }))

test('readEnv reads a secret from the file that its variable with _FILE names, without the end of its line', () => {
  expect(readEnv({ REWEIGH_SECRET_FILE: file })).toMatchObject({
    ok: true,
    value: { REWEIGH_SECRET: secret },
  })
})

test('readEnv takes a secret that is set itself before the one in the file', () => {
  const other = 'zX81mWq0nL0jVPBPdNDWF2aspM2TPISedYRNDJ5QA0c'
  expect(readEnv({ REWEIGH_SECRET: other, REWEIGH_SECRET_FILE: file })).toMatchObject({
    value: { REWEIGH_SECRET: other },
  })
})

test('readEnv holds a secret in a file to the same rules, and does not repeat it', async () => {
  const weak = path.join(folder, 'weak')
  await writeFile(weak, 'change-me-please-0f9e8d7c6b5a4321zyx')
  const result = readEnv({ REWEIGH_SECRET_FILE: weak })
  expect(result).toMatchObject({ ok: false, issues: [{ path: 'REWEIGH_SECRET' }] })
  expect(JSON.stringify(result)).not.toContain('0f9e8d7c')
})

test('readEnv names every file that is missing, and takes an empty one as not set', async () => {
  const empty = path.join(folder, 'empty')
  await writeFile(empty, '\n')
  expect(readEnv({ REWEIGH_SMTP_FILE: empty })).toMatchObject({ ok: true })
  expect(readEnv({ DATABASE_URL_FILE: '/nowhere/at/all', REWEIGH_SECRET_FILE: '/nor/here' })).toEqual({
    ok: false,
    issues: [
      { path: 'DATABASE_URL_FILE', message: 'names a file that cannot be read: /nowhere/at/all' },
      { path: 'REWEIGH_SECRET_FILE', message: 'names a file that cannot be read: /nor/here' },
    ],
  })
})

test('readEnv reports a file for a setting that is no secret', () => {
  expect(readEnv({ REWEIGH_CONTACT_FILE: file })).toMatchObject({ ok: false })
})
