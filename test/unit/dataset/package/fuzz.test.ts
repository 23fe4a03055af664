import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileContent, packageFileNames, type FileContent } from '#lib/dataset/package/package-files.ts'
import { parsePackage } from '#lib/dataset/package/parse-package.ts'
import { createProblemLog } from '#lib/dataset/package/problem-log.ts'
import { toSnapshot } from '#lib/dataset/package/to-snapshot.ts'
import { seal, tinyPackage } from '#test/factories/tiny-package.ts'

const encoder = new TextEncoder()
const tiny = new Map([...seal(tinyPackage())].map(([name, text]) => [name, encoder.encode(text)]))
const fileName = fc.constantFrom(...packageFileNames)
const often = { numRuns: 300 }

/** Reads a package of bytes: no problem is a package, a problem is none. Says whether it was one. */
function parse(files: ReadonlyMap<string, Uint8Array>): boolean {
  const log = createProblemLog()
  const contents = new Map<string, FileContent>([...files].map(([name, bytes]) => [name, fileContent(bytes)]))
  const parsed = parsePackage(contents, log)
  expect(parsed === null).toBe(log.count() > 0)
  return parsed !== null
}

/** One edit anywhere in a file: bytes taken out, and others put there. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 12 }),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc
      .constantFrom(
        '"',
        '""',
        '\r',
        '\n',
        '\r\n',
        ',',
        '{',
        '[',
        ']',
        '-',
        'e9',
        '1e309',
        '\0',
        '\\ud800',
        'null',
        '__proto__',
        'A1',
      )
      .map((text) => encoder.encode(text)),
  ),
})

function apply(
  bytes: Uint8Array,
  { at, remove, insert }: { at: number; remove: number; insert: Uint8Array },
): Uint8Array {
  const position = Math.floor(at * bytes.length)
  return Uint8Array.from([...bytes.subarray(0, position), ...insert, ...bytes.subarray(position + remove)])
}

describe('parsePackage(any bytes)', { timeout: 60_000 }, () => {
  test('ends with a package or with problems when a file is anything at all', () => {
    fc.assert(
      fc.property(fileName, fc.uint8Array({ maxLength: 400 }), (name, bytes) => {
        parse(new Map([...tiny, [name, bytes]]))
      }),
      often,
    )
  })

  test('ends with a package or with problems when a good file is damaged anywhere', () => {
    fc.assert(
      fc.property(fileName, fc.array(edit, { minLength: 1, maxLength: 4 }), (name, edits) => {
        const damaged = edits.reduce(apply, tiny.get(name) ?? new Uint8Array())
        parse(new Map([...tiny, [name, damaged]]))
      }),
      often,
    )
  })

  test('ends with a package or with problems when methodology.json is any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parse(new Map([...tiny, ['methodology.json', encoder.encode(text)]]))).toBe(false)
      }),
      often,
    )
  })

  test('gives a snapshot whose columns all have the right length, whatever is damaged and sealed again', () => {
    fc.assert(
      fc.property(fileName, edit, (name, change) => {
        const texts = new Map([...tiny].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
        texts.set(name, new TextDecoder().decode(apply(tiny.get(name) ?? new Uint8Array(), change)))
        const log = createProblemLog()
        const files = new Map(
          [...seal(texts)].map(([path, text]) => [path, fileContent(encoder.encode(text))]),
        )
        const parsed = parsePackage(files, log)
        if (parsed === null) return
        const { areas, smallAreas, indicators } = toSnapshot(parsed)
        for (const { level, values } of indicators)
          expect(values).toHaveLength(level === 'area' ? areas.count : (smallAreas?.count ?? -1))
        expect(areas.population).toHaveLength(areas.count)
        expect(new Set(areas.codes).size).toBe(areas.count)
      }),
      often,
    )
  })
})
