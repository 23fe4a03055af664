/** What nobody sees: white space, controls, zero-width and other ignorable characters, and the empty Braille pattern. */
const unseen = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** A text without everything that nobody sees. */
export const seenText = (text: string): string => text.replace(unseen, '')

/** Whether a reader would see nothing: `isBlank('\u200B \n')` is true, which `trim()` alone would not find. */
export const isBlank = (text: string): boolean => seenText(text) === ''
