import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signedHead } from '#lib/service/audit/signed-head.ts'
import { isSigned, signingKey, signText } from '#lib/service/signature.ts'

test('signText(text): any text is signed by our key, and no other text or key is', () => {
  const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' })
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, elsewhere) => {
      const signature = signText(text)
      expect(signature).toMatch(/^[0-9a-f]{128}$/)
      expect(signText(text)).toBe(signature)
      expect(isSigned(text, signature, signingKey())).toBe(true)
      expect(isSigned(elsewhere, signature, signingKey())).toBe(text === elsewhere)
      expect(isSigned(text, signature, String(other))).toBe(false)
    }),
    { numRuns: 50 },
  )
})

test('isSigned(…): what is no key or no signature is signed by nobody', () => {
  for (const [signature, key] of [
    ['', signingKey()],
    ['zz', signingKey()],
    [signText('a'), 'no key'],
    [signText('a'), ''],
  ] as const)
    expect(isSigned('a', signature, key)).toBe(false)
})

test('signingKey() tells nothing that signs: it is a public key', () => {
  expect(signingKey()).toMatch(/^-----BEGIN PUBLIC KEY-----\n/)
})

test('signedHead(head) is one line that anybody can check with the key beside it', () => {
  const head = { before: new Date('2026-11-22T00:00:00Z'), entries: 12, hash: 'ab'.repeat(32) }
  const { statement, signature, key } = signedHead(head)
  expect(statement).toBe(`2026-11-22T00:00:00.000Z 12 ${'ab'.repeat(32)}`)
  expect(verify(null, Buffer.from(statement), createPublicKey(key), Buffer.from(signature, 'hex'))).toBe(true)
})
