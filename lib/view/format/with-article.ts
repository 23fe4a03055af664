/**
 * A noun with "a" or "an", by its first letter.
 *
 * Example: `withArticle('ward')` is "a ward", `withArticle('area')` is "an area".
 */
export const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
