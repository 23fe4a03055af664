import { randomBytes } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { readEnv } from '#lib/env/read-env.ts'

const problems = (source: Record<string, string>) => {
  const result = readEnv(source)
  return result.ok ? [] : result.issues.map(({ path, message }) => `${path} ${message}`)
}

test('readEnv gives every default when nothing is set', () => {
  const result = readEnv({})
  expect(result).toMatchObject({
    ok: true,
    value: { PORT: 3000, HOST: '127.0.0.1', REWEIGH_DATA: '.data', REWEIGH_TRUST_PROXY: 0 },
  })
  expect(result.ok && result.value.DATABASE_URL).toBeUndefined()
})

test('readEnv turns what is set into numbers and addresses', () => {
  expect(readEnv({ PORT: '0', REWEIGH_URL: 'https://Example.org/' })).toMatchObject({
    ok: true,
    value: { PORT: 0, REWEIGH_URL: 'https://example.org' },
  })
})

test('readEnv treats an empty value as not set', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ ok: true, value: { PORT: 3000 } })
})

test('readEnv names every wrong variable at once, with its value', () => {
  expect(problems({ PORT: 'eighty', REWEIGH_TRUST_PROXY: '-1', REWEIGH_URL: 'ftp://x' })).toEqual([
    'PORT must be a whole number from 0 to 65535, not "eighty"',
    'REWEIGH_URL must be an address such as https://reweigh.example.org, not "ftp://x"',
    'REWEIGH_TRUST_PROXY must be a whole number from 0 to 10, not "-1"',
  ])
})

test.each(['65536', '1.5', '1e3', '0x10', ' 80', '٣', 'NaN', '99999999999'])(
  'readEnv refuses port %s',
  (PORT) => {
    expect(problems({ PORT })).toHaveLength(1)
  },
)

test('readEnv refuses a public address with a path', () => {
  expect(problems({ REWEIGH_URL: 'https://example.org/reweigh' })).toEqual([
    'REWEIGH_URL must have no path, such as https://reweigh.example.org, not "https://example.org/reweigh"',
  ])
})

test('readEnv does not repeat a password', () => {
  const [problem = ''] = problems({ DATABASE_URL: 'mysql://admin:s3cret@db/reweigh' })
  expect(problem).toContain('DATABASE_URL must be an address such as')
  expect(problem).not.toContain('s3cret')
})

test('readEnv reports a misspelt setting and leaves the variables of others alone', () => {
  expect(problems({ REWEIGH_DTA: 'x', PATH: '/bin', NODE_ENV: 'production' })).toEqual([
    'REWEIGH_DTA is not a setting; docs/configuration.md lists them',
  ])
})

describe('readEnv({ REWEIGH_OIDC_… })', () => {
  const provider = {
    REWEIGH_OIDC_ISSUER: 'https://login.example.org',
    REWEIGH_OIDC_CLIENT_ID: 'reweigh',
    REWEIGH_OIDC_CLIENT_SECRET: 'secret',
  }

  it('takes all three settings of a provider, and names each that is missing', () => {
    expect(readEnv(provider).ok).toBe(true)
    for (const missing of Object.keys(provider)) {
      const result = readEnv({ ...provider, [missing]: '' })
      expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual([missing])
    }
  })

  it('refuses a provider that others could listen to', () => {
    const result = readEnv({ ...provider, REWEIGH_OIDC_ISSUER: 'http://login.example.org' })
    expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual(['REWEIGH_OIDC_ISSUER'])
    expect(readEnv({ ...provider, REWEIGH_OIDC_ISSUER: 'http://127.0.0.1:4000' }).ok).toBe(true)
  })
})

describe('readEnv({ REWEIGH_SECRET })', () => {
  it('takes what nobody can guess', () => {
    expect(readEnv({ REWEIGH_SECRET: 'b4kDxxiW0nL0jVPBPdNDWF2aspM2TPISedYRNDJ5QA0' }).ok).toBe(true)
    for (let tries = 0; tries < 200; tries++) {
      expect(readEnv({ REWEIGH_SECRET: randomBytes(32).toString('base64url') }).ok).toBe(true)
    }
  })

  it.each([
    ['is too short', 'b4kDxxiW0nL0jVPBPdNDWF2aspM2TPI', 'must have at least 32 characters'],
    ['repeats one sign', 'a'.repeat(40), 'repeats a few signs'],
    ['repeats a few', 'abcabcab'.repeat(6), 'repeats a few signs'],
    ['was copied', 'change-me-please-0f9e8d7c6b5a4321zyx', 'looks copied from an example'],
    ['was copied too', 'YOUR_SECRET_HERE_0f9e8d7c6b5a4wvuts', 'looks copied from an example'],
  ])('refuses one that %s, without repeating it', (_, REWEIGH_SECRET, words) => {
    const [problem = ''] = problems({ REWEIGH_SECRET })
    expect(problem).toContain(`REWEIGH_SECRET ${words}`)
    expect(problem).not.toContain(REWEIGH_SECRET.slice(0, 12))
  })
})

test('readEnv refuses a public address over which everybody could listen, but for this machine', () => {
  expect(problems({ REWEIGH_URL: 'http://reweigh.example.org' })).toEqual([
    expect.stringContaining('REWEIGH_URL must begin with https://'),
  ])
  for (const REWEIGH_URL of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
    expect(readEnv({ REWEIGH_URL }).ok).toBe(true)
  }
})
