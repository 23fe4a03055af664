import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '#lib/web/parse-json.ts'

const issuesOf = (text: string) => {
  const result = parseJson(text)
  return result.ok ? [] : result.issues
}

describe('parseJson(text)', () => {
  test('gives the value of every JSON text without repeated keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.nat({ max: 3 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        fc.pre(!text.includes('__proto__'))
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown })
      }),
    )
  })

  test('names every repeated key with its place', () => {
    expect(issuesOf('{"a":[{"b":1},{"c":{"d":1,"d":2}}],"a":3}')).toEqual([
      { path: 'a.1.c.d', message: 'is given twice' },
      { path: 'a', message: 'is given twice' },
    ])
  })

  test('sees through escapes: "\\u0061" is "a"', () => {
    expect(issuesOf('{"a":1,"\\u0061":2}')).toEqual([{ path: 'a', message: 'is given twice' }])
  })

  test('finds a repeated key wherever one is put in', () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), {
      minKeys: 1,
      noNullPrototype: true,
    })
    fc.assert(
      fc.property(object, fc.nat(), (value, choice) => {
        const members = Object.entries(value).map(
          ([key, entry]) => `${JSON.stringify(key)}:${JSON.stringify(entry)}`,
        )
        const again = members[choice % members.length] ?? ''
        expect(parseJson(`[0,{${[...members, again].join(' , ')}}]`).ok).toBe(false)
      }),
    )
  })

  test('is not confused by quotes, braces and commas inside text', () => {
    expect(parseJson('{"a":"\\"{,","b":"}],\\\\","c":["a","a"]}').ok).toBe(true)
  })

  test('refuses what is not JSON, saying where when it is known', () => {
    expect(issuesOf('{"a":1 "b":2}')).toEqual([{ path: '', message: 'is not JSON (character 8)' }])
    expect(issuesOf('')).toEqual([{ path: '', message: 'is not JSON' }])
    for (const text of ['{"a":NaN}', '{"a":1,}', "{'a':1}", '{"a":1} // no', '{"a":01}', '\ufeff{}']) {
      expect(parseJson(text).ok).toBe(false)
    }
  })

  test('allows 32 levels and refuses 33, and 100,000 at once', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(parseJson(nested(32)).ok).toBe(true)
    for (const levels of [33, 100_000]) {
      expect(issuesOf(nested(levels))).toEqual([{ path: '', message: 'nests deeper than 32 levels' }])
    }
  })

  test('refuses the key __proto__ wherever it is, however it is written', () => {
    for (const text of ['{"__proto__":{"polluted":true}}', '{"__proto__":1}', '{"\\u005f_proto__":1}']) {
      expect(issuesOf(text)).toEqual([{ path: '__proto__', message: 'is not a known setting' }])
    }
    expect(issuesOf('{"a":[{"__proto__":null}]}')).toEqual([
      { path: 'a.0.__proto__', message: 'is not a known setting' },
    ])
    expect('polluted' in {}).toBe(false)
  })
})
