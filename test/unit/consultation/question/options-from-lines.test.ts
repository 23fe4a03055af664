import { describe, expect, it } from 'vitest'
import { optionsFromLines } from '#lib/consultation/question/options-from-lines.ts'
import { questionOptions } from '#lib/consultation/question/question-options.ts'

describe('optionsFromLines(text, known)', () => {
  it('makes an option of each line that says something', () => {
    expect(optionsFromLines(' Pubs \r\n\nVillage halls\n', [])).toEqual([
      { code: 'pubs', label: 'Pubs' },
      { code: 'village_halls', label: 'Village halls' },
    ])
  })

  it('keeps the code of words that were there before, wherever they stand now', () => {
    const known = [{ code: 'old', label: 'Pubs' }]
    expect(optionsFromLines('Halls\nPubs', known)).toEqual([
      { code: 'halls', label: 'Halls' },
      { code: 'old', label: 'Pubs' },
    ])
  })

  it('gives every option a code of its own that can be stored, whatever its words', () => {
    const known = [{ code: 'pubs', label: 'Public houses' }]
    const options = optionsFromLines('Pubs\nPUBS!\nPublic houses\n10%\n15%\n東京\n大阪', known)
    expect(new Set(options.map(({ code }) => code)).size).toBe(7)
    expect(questionOptions.safeParse(options).success).toBe(true)
  })
})
