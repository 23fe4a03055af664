/** The most characters that one text may have. */
export const longestText = 50_000

/**
 * How long a text is, as everybody counts it: in Unicode code points, so that an emoji of one code point is one
 * character. PostgreSQL's `char_length` counts the same; `length` in JavaScript does not.
 *
 * Example: `countCharacters('ŵ😀')` is 2.
 */
export const countCharacters = (text: string): number => Array.from(text).length
