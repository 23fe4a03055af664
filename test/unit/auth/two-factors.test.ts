import { describe, expect, it } from 'vitest'
import { gaveTwoFactors, ofIssuer } from '#lib/auth/next-auth/oidc-provider.ts'

const sub = 'somebody'

describe('gaveTwoFactors(claims)', () => {
  it.each([
    [{ sub, amr: ['pwd', 'mfa'] }, true],
    [{ sub, acr: 'https://refeds.org/profile/mfa' }, true],
    [{ sub, amr: ['pwd', 'otp'] }, false],
    [{ sub, acr: '1' }, false],
    [{ sub, acr: 'mfa' }, false],
    [{ sub, amr: 'mfa' }, false],
    [{ sub }, false],
    [{ amr: ['mfa'] }, false],
    [undefined, false],
  ])('%j: %s', (claims, gave) => {
    expect(gaveTwoFactors(claims)).toBe(gave)
  })
})

describe('ofIssuer(claims, issuer)', () => {
  it('takes claims of the issuer that the settings name, to the letter', () => {
    const claims = { sub, iss: 'https://login.example.org' }
    expect(ofIssuer(claims, 'https://login.example.org')).toBe(claims)
  })

  it.each([undefined, 'https://login.example.org/', 'https://login.example.org.evil.example', ''])(
    'refuses those of %j',
    (iss) => {
      const claims = iss === undefined ? { sub } : { sub, iss }
      expect(() => ofIssuer(claims, 'https://login.example.org')).toThrow('REWEIGH_OIDC_ISSUER')
    },
  )
})
