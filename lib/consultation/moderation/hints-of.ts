/** `code`: in addresses. `sql`: the same pattern as PostgreSQL writes it, without regard to capitals. */
const hints = [
  {
    ...{ code: 'phone', hint: 'Phone number', pattern: /(?:\+44|\b0)(?:[\s().-]*\d){9,10}\b/u },
    sql: String.raw`(\+44|\y0)([\s().-]*\d){9,10}\y`,
  },
  {
    ...{ code: 'email', hint: 'E-mail address', pattern: /[^\s@]+@[^\s@]+\.[^\s@]+/u },
    sql: String.raw`[^\s@]+@[^\s@]+\.[^\s@]+`,
  },
  {
    ...{ code: 'postcode', hint: 'Postcode', pattern: /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/iu },
    sql: String.raw`\y[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\y`,
  },
  {
    ...{ code: 'link', hint: 'Link', pattern: /\bhttps?:\/\/|\bwww\./iu },
    sql: String.raw`\yhttps?://|\ywww\.`,
  },
  {
    ...{ code: 'direction', hint: 'Hidden direction signs', pattern: /[\u202A-\u202E\u2066-\u2069]/u },
    sql: String.raw`[\u202A-\u202E\u2066-\u2069]`,
  },
] as const

export const hintCodes = ['phone', 'email', 'postcode', 'link', 'direction'] as const
export type HintCode = (typeof hintCodes)[number]

/** Every hint as a choice: its code, and what people call it. */
export const hintChoices = hints.map(({ code, hint }) => ({ value: code, name: hint }))

/** The pattern of a hint for PostgreSQL's `~*`. */
export const hintPattern = (code: HintCode): string => hints.find((one) => one.code === code)?.sql ?? ''

/**
 * What a moderator should look out for in a text: hints of simple patterns, in a fixed order. They hide and refuse nothing.
 *
 * Example: `hintsOf('Ring 0191 496 0123')` is ["Phone number"].
 */
export const hintsOf = (text: string): string[] =>
  hints.filter(({ pattern }) => pattern.test(text)).map(({ hint }) => hint)
