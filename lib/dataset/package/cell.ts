import { areaCode, areaCodeExpected, codeExpected, isCode } from './patterns.ts'

/** What a cell may hold: texts are accepted or refused, numbers are read (missing = NaN) or refused (null). */
export type Cell =
  | { readonly kind: 'text'; readonly expected: string; readonly accepts: (text: string) => boolean }
  | { readonly kind: 'number'; readonly expected: string; readonly read: (text: string) => number | null }

const longestText = 10_000
const decimal = /^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

const textCell = (expected: string, accepts: (text: string) => boolean): Cell => ({
  kind: 'text',
  expected,
  accepts,
})

export const anyText = textCell(`at most ${longestText} characters`, (text) => text.length <= longestText)
export const someText = textCell(
  `some text, at most ${longestText} characters`,
  (text) => text.trim() !== '' && text.length <= longestText,
)
export const oneOf = (...options: readonly string[]): Cell =>
  textCell(options.join(' or '), (text) => options.includes(text))

/** A code of the table's own: of an area or small area, or (stricter) of an indicator or outcome. */
export const ownAreaCode = textCell(areaCodeExpected, (text) => areaCode.test(text))
export const ownCode = textCell(codeExpected, isCode)
export const areaCodeOrNothing = textCell(
  `${areaCodeExpected}, or nothing`,
  (text) => text === '' || areaCode.test(text),
)

/** Codes that are known from another file; null when that file could not be read for certain. */
export type Known = ReadonlyMap<string, number> | null

/** A code that must be known from another file. */
export const knownCode = (known: Known, file: string): Cell =>
  known === null ? ownAreaCode : textCell(`a code that is in ${file}`, (text) => known.has(text))

/** The same, or nothing: outside everything that is listed there. */
export const knownCodeOrNothing = (known: Known, file: string): Cell =>
  known === null
    ? areaCodeOrNothing
    : textCell(`a code that is in ${file}, or nothing`, (text) => text === '' || known.has(text))

/** One of a few numbers, or nothing when `orNothing`. Example: `choice([1, -1])`. */
export const choice = (options: readonly number[], orNothing = false): Cell => ({
  kind: 'number',
  expected: `${options.join(' or ')}${orNothing ? ', or nothing' : ''}`,
  read: (text) =>
    text === '' && orNothing ? NaN : (options.find((option) => String(option) === text) ?? null),
})

type Limits = { readonly min?: number; readonly max?: number; readonly whole?: true }

/**
 * A number with `.` decimals and no thousands separators, finite and within the limits. Nothing is missing (NaN).
 * Example: `number({ min: 0 })` refuses `1,234`, `NaN`, `-1` and `1e999`.
 */
export function number({ min = -Infinity, max = Infinity, whole }: Limits = {}): Cell {
  const noun = whole ? 'a whole number' : 'a number'
  const limits = max === Infinity ? (min === -Infinity ? '' : ` from ${min}`) : ` from ${min} to ${max}`
  return {
    kind: 'number',
    expected: `${noun}${limits}, or nothing`,
    read: (text) => {
      if (text === '') return NaN
      if (!decimal.test(text)) return null
      const value = Number(text) + 0 // −0 becomes 0
      if (!Number.isFinite(value) || value < min || value > max) return null
      return whole && !Number.isInteger(value) ? null : value
    },
  }
}
