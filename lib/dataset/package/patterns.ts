/** Codes of areas and small areas. */
export const areaCode = /^[A-Za-z0-9_-]{1,64}$/

/** Codes of indicators, domains, indices and outcomes start with a letter. */
const letterCode = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/

/** Whether a text can be the code of an indicator, domain, index or outcome: not a word that every object has, such as `constructor`. */
export const isCode = (text: string): boolean => letterCode.test(text) && !(text in Object.prototype)

export const codeExpected = 'a code: a letter, then letters, digits, _ or - (64 at most)'
export const areaCodeExpected = 'a code: letters, digits, _ or - (64 at most)'

/** Names of packages: also part of file names and addresses. */
export const packageName = /^[a-z0-9][a-z0-9._-]{0,63}$/
export const packageVersion = /^[0-9A-Za-z][0-9A-Za-z.+-]{0,31}$/

/** A path inside the package: no drive, no climbing out, no address. */
export const isInsidePath = (path: string): boolean =>
  /^[^\\:\0/][^\\:\0]*$/.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
