import { describe, expect, test } from 'vitest'
import { resemblance, shinglesOf, textBands } from '#lib/consultation/moderation/text-bands.ts'

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ')
const alike = (one: string, other: string) => resemblance(shinglesOf(one), shinglesOf(other))
const shared = (one: string, other: string) =>
  textBands(one).filter((band) => textBands(other).includes(band))

describe('resemblance(one, other)', () => {
  test('is the share of runs of three words that both have', () => {
    expect(alike('a b c d', 'a b c e')).toBeCloseTo(1 / 3)
    expect(alike('Save our pubs, please!', 'save OUR pubs please')).toBe(1)
    expect(alike('a b c', 'x y z')).toBe(0)
    expect(alike('a', 'b')).toBeNaN()
  })
})

describe('textBands(text)', () => {
  test('are sixteen whole numbers that PostgreSQL can hold; none for a text of two words', () => {
    const bands = textBands(words(0, 100))
    expect(bands).toHaveLength(16)
    for (const band of bands) expect(band | 0).toBe(band)
    expect(textBands('two words')).toEqual([])
  })

  test('are shared by near-identical texts, and not by different ones', () => {
    for (let at = 0; at < 50; at++) {
      const text = words(at * 1000, at * 1000 + 200)
      expect(alike(text, `${text} and a line of my own`)).toBeGreaterThan(0.8)
      expect(shared(text, `${text} and a line of my own`)).not.toEqual([])
      expect(shared(text, words(at * 1000 + 500, at * 1000 + 700))).toEqual([])
    }
  })
})
