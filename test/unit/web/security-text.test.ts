import { expect, test } from 'vitest'
import { securityText } from '#lib/web/security-text.ts'

const now = new Date('2026-11-22T14:30:00Z')

test('securityText names contact, end, language and its own address, one a line', () => {
  expect(securityText({ contact: 'security@example.org', origin: 'https://reweigh.example.org', now })).toBe(
    'Contact: mailto:security@example.org\n' +
      'Expires: 2027-05-21T00:00:00Z\n' +
      'Preferred-Languages: en\n' +
      'Canonical: https://reweigh.example.org/.well-known/security.txt\n',
  )
})

test('securityText says no address of its own when none is configured, and keeps signs of an address apart', () => {
  const text = securityText({ contact: "o'hara+x%y@example.org", origin: undefined, now })
  expect(text).toContain("Contact: mailto:o'hara%2Bx%25y@example.org\n")
  expect(text).not.toContain('Canonical')
})
