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
