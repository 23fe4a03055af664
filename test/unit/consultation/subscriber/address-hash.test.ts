import { describe, expect, it } from 'vitest'
import { addressHash, readStopToken, stopToken } from '#lib/consultation/subscriber/address-hash.ts'

const hash = addressHash('ann@example.org')

describe('addressHash(email)', () => {
  it('is the same in upper and lower case, and says nothing of the address', () => {
    expect(addressHash(' Ann@Example.ORG ')).toBe(hash)
    expect(hash).toMatch(/^[\w-]{43}$/)
    expect(addressHash('bob@example.org')).not.toBe(hash)
  })
})

describe('readStopToken(token)', () => {
  it('reads what stopToken made, and nothing else', () => {
    const token = stopToken(hash)
    expect(readStopToken(token)).toBe(hash)
    const other = addressHash('bob@example.org')
    for (const forged of ['', hash, `${hash}.`, `${other}.${token.split('.')[1] ?? ''}`, `${token}x`])
      expect(readStopToken(forged)).toBeNull()
  })
})
