const turning = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu

/**
 * A respondent's text as staff and the public see it: characters that turn the direction of writing, and so could make a
 * text read as another, are shown by their number instead of obeyed. Everything else stays.
 *
 * Example: a right-to-left override becomes "[U+202E]".
 */
export const visibleText = (text: string): string =>
  text.replace(
    turning,
    (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  )
