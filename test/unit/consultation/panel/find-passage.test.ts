import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPassage } from '#lib/consultation/panel/find-passage.ts'

const text = 'The last bus leaves at six … so the hall is shut. The last train leaves at six too.'
const marked = (words: string) =>
  findPassage(text, words).map(({ start, end }) => Array.from(text).slice(start, end).join(''))

describe('findPassage(text, words)', () => {
  test.each([
    ['words as they are written', 'the hall is shut', ['the hall is shut']],
    ['dots that are written', 'at six … so', ['at six … so']],
    ['a passage by its first and last words', 'so the … train', ['so the hall is shut. The last train']],
    ['three dots for …', 'so the...shut.', ['so the hall is shut.']],
    [
      'each place of its first words to the next of its last words',
      'The last … six',
      ['The last bus leaves at six', 'The last train leaves at six'],
    ],
    ['nothing when the last words only come before', 'shut … bus', []],
    ['nothing without first or last words', '… shut', []],
    ['nothing with dots twice, because that is two passages', 'The … hall … too', []],
  ])('finds %s', (_what, words, found) => {
    expect(marked(words)).toEqual(found)
  })

  test('counts in code points, and finds any first and last words of a text of different words', () => {
    const word = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', '😀', 'é'), minLength: 1 }), {
      minLength: 4,
      maxLength: 12,
    })
    fc.assert(
      fc.property(word, (parts) => {
        const whole = parts.map((part, at) => `${at}${part};`)
        const found = findPassage(whole.join(' '), `${whole[1]} … ${whole.at(-1)}`)
        const before = Array.from(`${whole[0]} `).length
        expect(found).toEqual([{ start: before, end: Array.from(whole.join(' ')).length }])
      }),
    )
  })
})
