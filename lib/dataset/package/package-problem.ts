import type { Issue } from '#lib/result/result.ts'

/** One thing that is wrong with a dataset package, with everything needed to find it and put it right. */
export type PackageProblem = Issue & {
  /** The file's name in the package, for example `values.csv`. */
  readonly file: string
  /** Row as a spreadsheet numbers it (the header is row 1), or the line of a JSON file; null = the whole file. */
  readonly row: number | null
  /** Name of the column, or the path inside a JSON file; null = the whole row. */
  readonly column: string | null
  /** What is there, shortened; null = nothing. */
  readonly value: string | null
  readonly expected: string
}

/** Where a problem is. What is left out is not known or does not apply. */
export type ProblemPlace = {
  readonly file: string
  readonly row?: number | null
  readonly column?: string | null
  readonly value?: string | null
}

const longestValue = 80

/**
 * Makes a problem out of its place and of what was expected there.
 *
 * Example: `packageProblem({ file: 'values.csv', row: 12, column: 'pubs', value: 'abc' }, 'a number')`
 * has the path `values.csv:12:pubs` and the message `"abc" – expected a number`.
 */
export function packageProblem(place: ProblemPlace, expected: string): PackageProblem {
  const { file, row = null, column = null } = place
  const value = place.value == null ? null : shorten(place.value)
  const path = [file, row, column].filter((part) => part !== null).join(':')
  const message = value === null ? `expected ${expected}` : `${quote(value)} – expected ${expected}`
  return { path, message, file, row, column, value, expected }
}

/** A problem as one line of text. Example: `values.csv:12: pubs: "abc" – expected a number`. */
export function problemLine({ file, row, column, message }: PackageProblem): string {
  const place = row === null ? file : `${file}:${row}`
  return column === null ? `${place}: ${message}` : `${place}: ${printable(column)}: ${message}`
}

/** Quotes a text so that it stays on one line and cannot steer a terminal. Example: a tab becomes `\t`. */
const quote = (text: string): string => `"${printable(text)}"`

const printable = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/[\u007f-\u009f\u2028-\u202e]/g, '?')

function shorten(text: string): string {
  if (text.length <= longestValue) return text.toWellFormed()
  return `${text.slice(0, longestValue - 1).toWellFormed()}…`
}
