import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCharacters } from '#lib/consultation/text/count-characters.ts'
import { emailAddress, optionalEmailAddress } from '#lib/consultation/text/email-address.ts'
import { freeText, lineOfText, requiredText } from '#lib/consultation/text/free-text.ts'
import { isBlank } from '#lib/consultation/text/is-blank.ts'
import { textDigest } from '#lib/consultation/text/text-digest.ts'

const problemsOf = (schema: { safeParse: typeof freeText.safeParse }, text: string) =>
  schema.safeParse(text).error?.issues.map(({ message }) => message) ?? []

describe('freeText', () => {
  it('F36, F37: takes what shows nothing for empty, which a required text refuses', () => {
    for (const text of ['', ' \n\t', '\u200B\u200D\uFEFF', '\u2060\u00AD', '\u3164\u2800', '\0']) {
      expect(freeText.parse(text)).toBe('')
      expect(problemsOf(requiredText('Enter a reason'), text)).toEqual(['Enter a reason'])
    }
  })

  it('F38: counts code points: 50,000 emoji pass, one more is 1 character too long', () => {
    expect(freeText.parse('😀'.repeat(50_000))).toHaveLength(100_000)
    expect(problemsOf(freeText, 'x'.repeat(50_001))).toEqual(['is 1 character too long; the most is 50,000'])
    expect(problemsOf(freeText, '😀'.repeat(50_002))).toEqual([
      'is 2 characters too long; the most is 50,000',
    ])
  })

  it('F38: counts a line end as one character, whichever way a browser sends it', () => {
    expect(freeText.parse('a\r\n'.repeat(25_000))).toBe('a\n'.repeat(25_000))
  })

  it('F39: leaves NUL out', () => {
    expect(freeText.parse('a\0b')).toBe('ab')
  })

  it('F40: refuses half a character', () => {
    expect(problemsOf(freeText, 'a\uD83D')).toHaveLength(1)
  })

  it('F41–F45: keeps everything else as it was typed, and parsing twice changes nothing', () => {
    for (const text of [
      '\u202Eabc\u202C',
      'é\u0301'.repeat(5000),
      'e\u0301',
      'ŵ ŷ 👨‍👩‍👧 שלום',
      '<script>x</script>',
    ]) {
      expect(freeText.parse(text)).toBe(text)
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = freeText.parse(text)
        return freeText.parse(once) === once
      }),
    )
  })
})

describe('lineOfText', () => {
  it('F48: refuses line ends and controls of every kind', () => {
    for (const text of ['a\r\nBcc: x', 'a\nb', 'a\u0085b', 'a\u2028b', 'a\u2029b', 'a\u001bb']) {
      expect(problemsOf(lineOfText(), text)).toEqual(['must be one line'])
    }
  })

  it('cuts white space around it off and limits code points', () => {
    expect(lineOfText(3).parse('  ŵŷ😀 ')).toBe('ŵŷ😀')
    expect(problemsOf(lineOfText(3), 'abcd')).toEqual(['is 1 character too long; the most is 3'])
  })
})

describe('emailAddress', () => {
  it('F49: refuses quoted names, full-width signs, several addresses and line ends', () => {
    for (const text of [
      '"e@attacker.com"@victim.com',
      'a＠b.com',
      'a@b.com,c@d.com',
      'a@b.com;c@d.com',
      'a@b.com c@d.com',
      'a@b.com\r\nBcc: c@d.com',
      'a@b.com\n',
      'Ann <a@b.com>',
      '',
    ]) {
      expect(emailAddress.safeParse(text).success, text).toBe(false)
    }
  })

  it('F50: takes a plus sign and xn--, refuses a bare domain of another script and more than 254 characters', () => {
    expect(emailAddress.parse(' ann+reply@xn--bcher-kva.example ')).toBe('ann+reply@xn--bcher-kva.example')
    expect(emailAddress.safeParse('ann@bücher.example').success).toBe(false)
    expect(emailAddress.safeParse(`${'a'.repeat(64)}@${'b.'.repeat(100)}example`).success).toBe(false)
  })

  it('may be left out where it is optional', () => {
    expect(optionalEmailAddress.parse('  ')).toBe('')
    expect(optionalEmailAddress.parse('a@example.org')).toBe('a@example.org')
    expect(optionalEmailAddress.safeParse('x').success).toBe(false)
  })
})

describe('textDigest', () => {
  it('F42, F70: is the same for the same words in other cases, spaces and Unicode forms, and for no others', () => {
    const digest = textDigest(['Café  Ÿ\n'])
    expect(textDigest(['cafe\u0301\u200B ÿ'])).toBe(digest)
    expect(textDigest(['Cafe Ÿ'])).not.toBe(digest)
    expect(textDigest(['a', 'b'])).not.toBe(textDigest(['ab']))
  })
})

describe('countCharacters', () => {
  it('counts what a text was made of, also what nobody sees', () => {
    const characters = fc.array(fc.constantFrom('a', 'ŵ', '😀', '\u0301', '\u200B', '\n'))
    fc.assert(fc.property(characters, (parts) => countCharacters(parts.join('')) === parts.length))
  })
})

describe('isBlank', () => {
  it('asks what a reader would see', () => {
    expect(isBlank('\u202E')).toBe(true)
    expect(isBlank('.')).toBe(false)
  })
})
