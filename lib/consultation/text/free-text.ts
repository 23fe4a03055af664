import { z } from 'zod'
import { countCharacters, longestText } from './count-characters.ts'
import { isBlank } from './is-blank.ts'

const brokenMessage = 'holds half a character, such as a cut emoji; delete it and type it again'

/** How much too long a text is, in words: "is 1 character too long; the most is 50,000". */
const tooLong = (count: number, most: number): string => {
  const over = count - most
  return `is ${over.toLocaleString('en-GB')} ${over === 1 ? 'character' : 'characters'} too long; the most is ${most.toLocaleString('en-GB')}`
}

/**
 * Makes a text that PostgreSQL can hold and that has one length everywhere: without NUL, and with line ends as one
 * character (browsers send two). Everything else stays as it was typed, so it is stored byte for byte.
 */
const storable = (text: string): string => text.replaceAll('\0', '').replace(/\r\n?/g, '\n')

/** A text with half a character is refused before anything is hashed: PostgreSQL would store something else. */
const wellFormed = z.string().refine((text) => text.isWellFormed(), { error: brokenMessage })

const atMost = (most: number) =>
  z.string().superRefine((text, context) => {
    const count = countCharacters(text)
    if (count > most) context.addIssue({ code: 'custom', message: tooLong(count, most) })
  })

/**
 * What a person writes in as many lines as they like: at most 50,000 characters (code points), kept as typed. A text that
 * shows nothing (white space, zero-width characters) becomes the empty text, so that "is empty" means one thing.
 *
 * Example: `freeText.parse('\u200B')` is ''; `freeText.parse(' Two\r\nlines ')` is ' Two\nlines '.
 */
export const freeText = wellFormed
  .transform(storable)
  .pipe(atMost(longestText))
  .transform((text) => (isBlank(text) ? '' : text))

/** The same, where something has to be written. `message`: what to do, such as "Enter your reason". */
export const requiredText = (message: string) => freeText.refine((text) => text !== '', { error: message })

/** Line ends in any script; and controls, which no name or subject needs and a letter's header must never hold. */
const noLine = /[\p{Cc}\u2028\u2029]/u

/**
 * One line: a name, a title, a subject. White space around it is cut off; line ends and controls are refused, not
 * repaired, because nobody types them there. Shows nothing = empty.
 *
 * @param most characters (code points)
 * @example lineOfText(200).parse(' Ann ') // "Ann"
 */
export const lineOfText = (most = 200) =>
  wellFormed
    .transform((text) => text.replaceAll('\0', '').trim())
    .refine((text) => !noLine.test(text), { error: 'must be one line' })
    .pipe(atMost(most))
    .transform((text) => (isBlank(text) ? '' : text))

/** The same, where something has to be written. */
export const requiredLine = (message: string, most = 200) =>
  lineOfText(most).refine((text) => text !== '', { error: message })
