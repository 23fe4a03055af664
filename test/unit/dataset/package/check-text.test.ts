import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { checkText } from '#lib/dataset/package/check-text.ts'
import { problemLine } from '#lib/dataset/package/package-problem.ts'
import { createProblemLog } from '#lib/dataset/package/problem-log.ts'

function linesOf(bytes: Uint8Array): readonly string[] {
  const log = createProblemLog()
  const isText = checkText('values.csv', bytes, log)
  expect(isText).toBe(log.count() === 0)
  return log.problems().map(problemLine)
}

const text = 'area_code,pubs\nA1,1\n'
const spreadsheet =
  'values.csv: expected text, found a spreadsheet or archive (save the sheet as "CSV UTF-8")'

describe('checkText(file, bytes)', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['nothing', Buffer.alloc(0)],
  ])('accepts %s', (_, bytes) => {
    expect(linesOf(bytes)).toEqual([])
  })

  test.each([
    ['an Excel workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0])],
    ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
    ['a packed file', gzipSync(text)],
  ])('refuses %s', (_, bytes) => {
    expect(linesOf(bytes)).toEqual([spreadsheet])
  })

  test('F103: refuses UTF-16 in both orders, with and without a byte order mark', () => {
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le')
    const utf16 = ['values.csv: expected UTF-8 text, found UTF-16 (save it as "CSV UTF-8")']
    expect(linesOf(little)).toEqual(utf16)
    expect(linesOf(Buffer.from(little).swap16())).toEqual(utf16)
    expect(linesOf(Buffer.from(text, 'utf16le'))).toEqual(['values.csv:1: expected no NUL characters'])
  })

  test('names every line that is in another encoding', () => {
    const bytes = Buffer.from('code,name\nW1,Ynys Môn\nW2,Conwy\nW3,Wrecsam–Rhosddu\n', 'latin1')
    expect(linesOf(bytes)).toEqual([
      'values.csv:2: "W1,Ynys Môn" – expected UTF-8 text (save it as "CSV UTF-8")',
    ])
  })

  test.each(['<!DOCTYPE html>', '\uFEFF\n  <HTML lang="en">', '<?xml version="1.0"?>'])(
    'refuses %j',
    (start) => {
      expect(linesOf(Buffer.from(start))).toEqual([
        'values.csv: expected data, found a web page (download the file itself)',
      ])
    },
  )
})
