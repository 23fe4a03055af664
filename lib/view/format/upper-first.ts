/** Words as the beginning of a sentence. Example: `upperFirst('a ward')` is "A ward". */
export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
