import { describe, expect, it } from 'vitest'
import { kappaWords } from '#lib/view/panel/kappa-words.ts'
import { markedSegments } from '#lib/view/panel/marked-segments.ts'
import { themeChangeWords } from '#lib/view/panel/theme-change-words.ts'

describe('markedSegments(text, passages)', () => {
  const cut = (text: string, ...passages: [number, number][]) =>
    markedSegments(
      text,
      passages.map(([start, end]) => ({ start, end })),
    ).map(({ text: words, marked }) => (marked ? `[${words}]` : words))

  it('cuts a text where passages begin and end, by code points', () => {
    expect(cut('a 🍺 pub', [2, 3])).toEqual(['a ', '[🍺]', ' pub'])
    expect(cut('one two', [0, 3])).toEqual(['[one]', ' two'])
    expect(cut('one two', [4, 7])).toEqual(['one ', '[two]'])
  })

  it('joins passages that overlap or touch, and cuts off what reaches beyond', () => {
    expect(cut('abcdef', [1, 3], [2, 4])).toEqual(['a', '[bcd]', 'ef'])
    expect(cut('abc', [2, 99])).toEqual(['ab', '[c]'])
  })

  it('is the whole text without passages, and nothing of nothing', () => {
    expect(cut('abc')).toEqual(['abc'])
    expect(cut('')).toEqual([])
  })
})

describe('kappaWords(kappa)', () => {
  it('is the scale of Landis and Koch at its bounds', () => {
    const words = [-0.01, 0, 0.2, 0.21, 0.41, 0.61, 0.81, 1].map(kappaWords)
    expect(words).toEqual([
      'less agreement than by chance',
      ...['slight agreement', 'slight agreement', 'fair agreement', 'moderate agreement'],
      ...['substantial agreement', 'almost perfect agreement', 'almost perfect agreement'],
    ])
    expect(kappaWords(NaN)).toBe('nothing can be said')
  })
})

describe('themeChangeWords(change, name, other)', () => {
  it('names the other theme where there is one', () => {
    expect(themeChangeWords('created', 'Pubs', '')).toBe('Created as “Pubs”')
    expect(themeChangeWords('created', 'Pubs', 'Places')).toBe('Created as “Pubs”, a part of “Places”')
    expect(themeChangeWords('merged', 'Pubs', 'Places')).toBe('Merged into “Places”')
  })
})
