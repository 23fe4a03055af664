import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '#lib/web/content-security-policy.ts'

const nonce = 'bm9uY2Vub25jZW5vbmNlMQ=='

test('contentSecurityPolicy allows our own files and scripts with the nonce, and nothing else', () => {
  expect(contentSecurityPolicy({ nonce, secure: true, development: false })).toBe(
    "default-src 'none'; script-src 'nonce-bm9uY2Vub25jZW5vbmNlMQ==' 'strict-dynamic'; " +
      "style-src 'self' 'nonce-bm9uY2Vub25jZW5vbmNlMQ=='; img-src 'self' data:; connect-src 'self'; " +
      "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; " +
      'report-uri /api/reports; upgrade-insecure-requests',
  )
})

test('contentSecurityPolicy over plain http does not send people to https, where nobody listens', () => {
  expect(contentSecurityPolicy({ nonce, secure: false, development: false })).not.toContain('upgrade')
})

test('contentSecurityPolicy allows eval to developers only', () => {
  expect(contentSecurityPolicy({ nonce, secure: false, development: true })).toContain("'unsafe-eval'")
  expect(contentSecurityPolicy({ nonce, secure: true, development: false })).not.toContain('unsafe')
})
