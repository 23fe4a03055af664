import { describe, expect, it } from 'vitest'
import { gaveTwoFactors } from '#lib/auth/next-auth/oidc-provider.ts'

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
