import { describe, expect, it } from 'vitest'
import {
  codeOfStep,
  newTotpSecret,
  setUpAddress,
  stepAt,
  stepOfCode,
} from '#lib/auth/second-factor/one-time-code.ts'

/** "12345678901234567890" in base 32: the secret of RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

describe('codeOfStep(secret, step)', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %i s is %s, as RFC 6238 says', (seconds, code) => {
    expect(codeOfStep(secret, stepAt(at(seconds)))).toBe(code)
  })
})

describe('stepOfCode(code, …)', () => {
  it('knows the code of now, of the step before and of the step after', () => {
    const now = at(1234567890)
    for (const off of [-1, 0, 1]) {
      expect(stepOfCode(codeOfStep(secret, stepAt(now) + off), { secret, now })).toBe(stepAt(now) + off)
    }
    for (const off of [-2, 2]) {
      expect(stepOfCode(codeOfStep(secret, stepAt(now) + off), { secret, now })).toBeNull()
    }
  })

  it('overlooks spaces, and refuses what is no code', () => {
    const now = at(59)
    expect(stepOfCode(' 287 082 ', { secret, now })).toBe(1)
    for (const code of ['', '28708', '2870822', 'abcdef', '-87082', '２８７０８２']) {
      expect(stepOfCode(code, { secret, now })).toBeNull()
    }
  })
})

describe('setUpAddress(secret, email)', () => {
  it('holds what an app needs', () => {
    const fresh = newTotpSecret()
    const address = new URL(setUpAddress(fresh, 'ann@example.org'))
    expect(address.protocol).toBe('otpauth:')
    expect(address.searchParams.get('secret')).toBe(fresh)
    expect(address.searchParams.get('issuer')).toBe('Reweigh')
    expect(fresh).toMatch(/^[A-Z2-7]{32}$/)
  })
})
