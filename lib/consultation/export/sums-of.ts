/**
 * What an export is signed over: the lines that `sha256sum` would write about its tables as CSV files.
 *
 * @example sumsOf([{ table: 'tags', sha256: 'ab…' }]) // 'ab…  tags.csv\n'
 */
export const sumsOf = (tables: readonly { readonly table: string; readonly sha256: string }[]): string =>
  tables.map(({ table, sha256 }) => `${sha256}  ${table}.csv\n`).join('')
