import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from '#lib/auth/own-path.ts'

const evil = [
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https://evil.example/moderation',
  'javascript:alert(1)',
  ' //evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '%2F%2Fevil.example',
  '',
]

describe('ownPath(wanted)', () => {
  it.each(evil)('F86: leads home instead of to %j', (wanted) => {
    expect(ownPath(wanted)).toBe('/')
  })

  it('keeps a path of ours with its query', () => {
    expect(ownPath('/moderation?state=held&page=2')).toBe('/moderation?state=held&page=2')
    expect(ownPath('/%2F%2Fevil.example')).toBe('/%2F%2Fevil.example')
  })

  it('leads home without a wish', () => {
    expect([ownPath(undefined), ownPath(null)]).toEqual(['/', '/'])
  })

  it('whatever is wished for, a browser stays where it is', () => {
    const site = 'https://reweigh.example'
    const pieces = fc.array(
      fc.constantFrom('/', '\\', '\t', '\n', '.', '..', ':', '@', 'https', 'evil', '%2f', ' '),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((parts) => parts.join('')),
        ),
        (wanted) => {
          expect(new URL(ownPath(wanted), site).origin).toBe(site)
        },
      ),
    )
  })
})
