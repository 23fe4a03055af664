import type { ProblemLog } from './problem-log.ts'

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d]
const mostRows = 3_000_000
const longestRow = 200_000

/**
 * Walks once over the bytes of a CSV file before it is parsed. Notes, and answers false for, what no parser should be
 * given: rows without end (often a quotation mark that is not closed) and files with too many rows. Also notes a file
 * whose rows do not all end the same way: it was put together from two systems, and a row could have been cut or joined.
 * Line ends inside quotation marks are text and do not count.
 */
export function checkLines(file: string, bytes: Uint8Array, log: ProblemLog): boolean {
  let inQuotes = false
  let ending: string | null = null
  let mixed = false
  let row = 1
  let start = 0
  for (let position = 0; position < bytes.length; position++) {
    const byte = bytes[position]
    if (byte === quote) inQuotes = !inQuotes
    if (position - start > longestRow) {
      log.add({ file, row }, `at most ${longestRow} bytes in a row (is a quotation mark not closed?)`)
      return false
    }
    if (inQuotes || (byte !== lineFeed && byte !== carriageReturn)) continue
    const pair = byte === carriageReturn && bytes[position + 1] === lineFeed
    const found = pair ? 'CR LF' : byte === lineFeed ? 'LF' : 'CR'
    ending ??= found
    if (found !== ending && !mixed)
      log.add({ file, row }, `every row to end the same way, found ${ending} before and ${found} here`)
    mixed ||= found !== ending
    if (pair) position += 1
    start = position + 1
    row += 1
    if (row > mostRows) {
      log.add({ file, row }, `at most ${mostRows} rows`)
      return false
    }
  }
  return true
}
