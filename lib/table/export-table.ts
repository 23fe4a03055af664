/**
 * What a workbook works out by itself: a formula without `=`, written by us and never made of anybody's text, and its
 * value now (a text only when it is empty). A CSV file has the value.
 */
export type Formula = { readonly formula: string; readonly value: number | '' }

/** What stands in one cell; null = nothing is known, an empty cell. Moments are texts, ISO 8601 in UTC. */
export type Cell = string | number | null | Formula

/** One column: what people need to know to use it. */
export type Column = {
  /** Small letters, digits and `_`, so that every program can use it as a name. */
  readonly name: string
  /** One plain sentence. */
  readonly meaning: string
  /** "characters", "1 = yes, 0 = no" …; empty for words. */
  readonly unit?: string
  /** The values that can occur, each with what it means. */
  readonly values?: readonly (readonly [value: string, meaning: string])[]
}

/** One table of an export. Its rows are read while they are written, once, so that their number does not matter. */
export type ExportTable = {
  /** Of the file or sheet: at most 20 small letters and `_`. */
  readonly name: string
  /** What one row is. */
  readonly about: string
  readonly columns: readonly Column[]
  readonly rows: () => AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>
}

/** A table whose rows are at hand. */
export type ReadyTable = Omit<ExportTable, 'rows'> & { readonly rows: () => Iterable<readonly Cell[]> }
