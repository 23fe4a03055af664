import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findWords } from '#lib/consultation/moderation/find-words.ts'
import { hiddenMark, redact } from '#lib/consultation/moderation/redact.ts'

const hide = (start: number, end: number) => ({ start, end, reason: 'contact-details' })

describe('redact(text, passages)', () => {
  test('hides what is asked for, and says nothing of its length', () => {
    expect(redact('Ring 0191 now', [hide(5, 9)])).toBe('Ring [words hidden] now')
    expect(redact('Ring 0191 4960123 now', [hide(5, 17)])).toBe('Ring [words hidden] now')
    expect(redact('abc', [hide(0, 3)])).toBe(hiddenMark)
  })

  test('counts code points, not halves of emoji', () => {
    expect(redact('😀😀 a', [hide(1, 2)])).toBe(`😀${hiddenMark} a`)
  })

  test('hides a character whole when a passage touches a part of it', () => {
    expect(redact('e\u0301 x', [hide(0, 1)])).toBe(`${hiddenMark} x`)
    expect(redact('👩‍👩‍👧 x', [hide(0, 1)])).toBe(`${hiddenMark} x`)
  })

  test('makes one of passages that touch or overlap', () => {
    expect(redact('abcdef', [hide(1, 3), hide(2, 4), hide(4, 5)])).toBe(`a${hiddenMark}f`)
  })

  test('throws for a passage that is no part of the text', () => {
    for (const [start, end] of [
      [0, 4],
      [-1, 1],
      [2, 2],
      [0.5, 1],
    ] as const) {
      expect(() => redact('abc', [hide(start, end)])).toThrow(RangeError)
    }
  })

  test('never lets a hidden character out, and loses no other, whatever is hidden', () => {
    // Secret characters are ones that neither the mark nor the rest of the text has.
    const piece = fc.record({
      secret: fc.boolean(),
      text: fc.stringMatching(/^[0-9]{1,6}$/),
    })
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const parts = pieces.map(({ secret, text }) =>
          secret ? text.replace(/\d/g, (d) => 'ΑΒΓΔЖЩ𝔸𝔹漢字'.match(/./gu)?.[Number(d)] ?? '') : text,
        )
        let at = 0
        const passages = parts.flatMap((part, index) => {
          const start = at
          at += Array.from(part).length
          return pieces[index]?.secret ? [hide(start, at)] : []
        })
        const redacted = redact(parts.join(''), passages)
        expect(redacted).not.toMatch(/[ΑΒΓΔЖЩ𝔸𝔹漢字]/u)
        expect(redacted.replaceAll(hiddenMark, '')).toBe(
          parts.filter((_, index) => !pieces[index]?.secret).join(''),
        )
      }),
    )
  })
})

describe('findWords(text, words)', () => {
  test('finds every place, without regard to capitals and the kind of white space', () => {
    expect(findWords('Ring 0191, ring 0191', '0191')).toEqual([
      { start: 5, end: 9 },
      { start: 16, end: 20 },
    ])
    expect(findWords('14 Example\nClose', ' 14 EXAMPLE close ')).toEqual([{ start: 0, end: 16 }])
  })

  test('takes signs of patterns as they are, and nothing for nothing', () => {
    expect(findWords('a.b a+b (a|b)', '(a|b)')).toEqual([{ start: 8, end: 13 }])
    expect(findWords('abc', '  ')).toEqual([])
    expect(findWords('abc', 'x')).toEqual([])
  })

  test('gives what redact hides without a trace, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (before, after) => {
          const secret = '0191 496'
          const text = `${before}${secret}${after}`
          const passages = findWords(text, secret).map((found) => ({ ...found, reason: 'address' }))
          expect(passages.length).toBeGreaterThan(0)
          expect(redact(text, passages)).not.toContain(secret)
        },
      ),
    )
  })
})
