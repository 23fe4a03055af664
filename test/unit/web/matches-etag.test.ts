import { expect, test } from 'vitest'
import { matchesEtag } from '#lib/web/matches-etag.ts'

test('matchesEtag(ifNoneMatch, etag) knows our tag alone, weak, in a list, and *', () => {
  for (const kept of ['"a"', 'W/"a"', ' "b", "a" ', '"b",W/"a","c"', '*', ' * ']) {
    expect(matchesEtag(kept, '"a"'), kept).toBe(true)
  }
})

test('matchesEtag(ifNoneMatch, etag) does not take any other text for it', () => {
  for (const kept of [null, '', '"b"', 'a', '"a', 'w/"a"', '"A"', ',,,', '"*"', '"ab"', 'W/W/"a"']) {
    expect(matchesEtag(kept, '"a"'), String(kept)).toBe(false)
  }
})

test('matchesEtag(ifNoneMatch, etag) reads 100 kB of tags', () => {
  expect(matchesEtag('W/"x",'.repeat(16_000), '"a"')).toBe(false)
})
