const hints = [
  { hint: 'Phone number', pattern: /(?:\+44|\b0)(?:[\s().-]*\d){9,10}\b/u },
  { hint: 'E-mail address', pattern: /[^\s@]+@[^\s@]+\.[^\s@]+/u },
  { hint: 'Postcode', pattern: /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/iu },
  { hint: 'Link', pattern: /\bhttps?:\/\/|\bwww\./iu },
  { hint: 'Hidden direction signs', pattern: /[\u202A-\u202E\u2066-\u2069]/u },
] as const

/**
 * What a moderator should look out for in a text: hints of simple patterns, in a fixed order. They hide and refuse nothing.
 *
 * Example: `hintsOf('Ring 0191 496 0123')` is ["Phone number"].
 */
export const hintsOf = (text: string): string[] =>
  hints.filter(({ pattern }) => pattern.test(text)).map(({ hint }) => hint)
