import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evidenceLink } from '#lib/consultation/evidence/evidence-link.ts'

describe('evidenceLink', () => {
  test.each(['/data', '/sandbox?cut.imd=12', 'https://example.org/a.pdf#page=2', '/'])(
    'accepts %s',
    (link) => {
      expect(evidenceLink.parse(` ${link} `)).toBe(link)
    },
  )

  test.each([
    'data',
    '',
    'ftp://example.org/',
    'javascript:alert(1)',
    '//example.org',
    '/\\example.org',
    'https://',
  ])('refuses %j', (link) => {
    expect(evidenceLink.safeParse(link).success).toBe(false)
  })

  test('leads to this site or over https, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.webUrl({ validSchemes: ['http', 'https', 'ftp'] }),
      fc.string().map((text) => `/${text}`),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = evidenceLink.safeParse(text)
        if (!parsed.success) return
        const { protocol, host } = new URL(parsed.data, 'https://here.example')
        expect(protocol).toBe('https:')
        if (parsed.data.startsWith('/')) expect(host).toBe('here.example')
      }),
    )
  })
})
