import { isUtf8 } from 'node:buffer'
import type { ProblemLog } from './problem-log.ts'

const packed = [
  [0x50, 0x4b, 0x03, 0x04], // zip, and with it .xlsx and .ods
  [0x1f, 0x8b], // gzip
  [0xd0, 0xcf, 0x11, 0xe0], // .xls
]
const utf16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]
const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, position) => bytes[position] === byte)

/**
 * Says whether a file is UTF-8 text at all, and notes what it is instead: a spreadsheet or archive, UTF-16, a web page,
 * another encoding (every line that is not UTF-8), or text with NUL characters. A byte order mark in front is allowed.
 */
export function checkText(file: string, bytes: Uint8Array, log: ProblemLog): boolean {
  const before = log.count()
  if (packed.some((start) => startsWith(bytes, start)))
    log.add({ file }, 'text, found a spreadsheet or archive (save the sheet as "CSV UTF-8")')
  else if (utf16.some((mark) => startsWith(bytes, mark)))
    log.add({ file }, 'UTF-8 text, found UTF-16 (save it as "CSV UTF-8")')
  else if (bytes.includes(0)) log.add({ file, row: lineOf(bytes, bytes.indexOf(0)) }, 'no NUL characters')
  else if (looksLikeHtml(bytes)) log.add({ file }, 'data, found a web page (download the file itself)')
  else if (!isUtf8(bytes))
    eachLine(bytes, (line, row) => {
      if (!isUtf8(line))
        log.add({ file, row, value: latin1.decode(line) }, 'UTF-8 text (save it as "CSV UTF-8")')
    })
  return log.count() === before
}

const latin1 = new TextDecoder('latin1')

const looksLikeHtml = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*<(!doctype|html|head|body|\?xml)/i.test(
    latin1.decode(bytes.subarray(0, 200)).replace('ï»¿', ''),
  )

function lineOf(bytes: Uint8Array, position: number): number {
  let line = 1
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < position; at = bytes.indexOf(0x0a, at + 1)) line += 1
  return line
}

function eachLine(bytes: Uint8Array, visit: (line: Uint8Array, row: number) => void): void {
  for (let start = 0, row = 1; start < bytes.length; row += 1) {
    const found = bytes.indexOf(0x0a, start)
    const end = found === -1 ? bytes.length : found
    visit(bytes.subarray(start, end), row)
    start = end + 1
  }
}
