import { describe, expect, it } from 'vitest'
import { seal, unseal } from '#lib/service/sealed-text.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'

describe('seal', () => {
  it('gives a text back, and looks different each time', () => {
    const sealed = seal('zoë@example.org')
    expect(unseal(sealed)).toBe('zoë@example.org')
    expect(sealed).not.toContain('@')
    for (const part of sealed.split('.')) {
      expect(Buffer.from(part, 'base64url').toString('latin1')).not.toContain('example.org')
    }
    expect(seal('zoë@example.org')).not.toBe(sealed)
  })

  it('refuses a text that somebody changed', () => {
    const [version, nonce, tag, text = ''] = seal('a@example.org').split('.')
    const other = (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
    expect(() => unseal([version, nonce, tag, other].join('.'))).toThrow()
    expect(() => unseal('a@example.org')).toThrow('no sealed text')
  })
})

describe('newSecret', () => {
  it('is 192 random bits, of which only a hash is stored', () => {
    const secret = newSecret()
    expect(secret).toMatch(/^[\w-]{32}$/)
    expect(newSecret()).not.toBe(secret)
    expect(secretHash(secret)).toMatch(/^[0-9a-f]{64}$/)
  })
})
