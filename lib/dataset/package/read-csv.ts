import { CsvError, parse } from 'csv-parse/sync'
import { checkLines } from './check-lines.ts'
import { checkText } from './check-text.ts'
import type { ProblemLog } from './problem-log.ts'

const mostColumns = 500
const mostCells = 10_000_000

export type CsvVisitor = {
  /** The header. False = it is wrong (and was noted): rows are not visited. */
  readonly header: (names: readonly string[]) => boolean
  /** One row with as many fields as the header has. `row`: as a spreadsheet numbers it; the header is 1. */
  readonly row: (fields: readonly string[], row: number) => void
}

/** Thrown through the parser to stop it; what was wrong is in the log already. */
class Stop extends Error {}

/**
 * Reads a CSV file row by row (RFC 4180: comma, quotes, header row; UTF-8). Notes what is wrong with its structure: not
 * text, unclosed quotes, line endings that change, rows with too many or too few fields, files without end. Says whether
 * the structure of the whole file is right.
 */
export function readCsv(file: string, bytes: Uint8Array, visitor: CsvVisitor, log: ProblemLog): boolean {
  const before = log.count()
  if (!checkText(file, bytes, log) || !checkLines(file, bytes, log)) return false
  const structure = log.count() - before
  let wrongRows = 0
  let row = 0
  let columns = 0
  const visit = (fields: readonly string[]): null => {
    row += 1
    if (row * columns > mostCells) {
      log.add({ file, row }, `at most ${mostCells} cells`)
      throw new Stop()
    }
    if (row === 1) {
      columns = fields.length
      if (columns > mostColumns) log.add({ file, row }, `at most ${mostColumns} columns, found ${columns}`)
      if (columns > mostColumns || !visitor.header(fields)) throw new Stop()
    } else if (fields.length === columns) visitor.row(fields, row)
    else {
      wrongRows += 1
      log.add({ file, row, value: fields.join(',') }, fieldsExpected(columns, fields))
    }
    return null
  }
  try {
    parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { ...rfc4180, on_record: visit })
  } catch (error) {
    if (error instanceof CsvError) log.add({ file, row: row + 1 }, structureExpected(error))
    else if (!(error instanceof Stop)) throw error
    return false
  }
  if (row === 0) log.add({ file }, 'a header row, found an empty file')
  return row > 0 && wrongRows === 0 && structure === 0
}

const rfc4180 = { bom: true, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true }

const fieldsExpected = (columns: number, fields: readonly string[]): string =>
  fields.length === 1 && fields[0] === ''
    ? `${columns} fields, found an empty row`
    : `${columns} fields, found ${fields.length}`

function structureExpected({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return 'a closing quotation mark: the one that opens in this row never ends'
  if (code === 'INVALID_OPENING_QUOTE' || code === 'CSV_INVALID_CLOSING_QUOTE')
    return 'quotation marks only around a whole field, and doubled inside it'
  return `valid CSV (${code})`
}
