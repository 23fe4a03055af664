import fc from 'fast-check'
import { mostly } from './strange.ts'

/** A body, and the type that it is said to have. */
export type Body = { readonly body: Uint8Array; readonly type: string | null }

const bytes = (text: string): Uint8Array => Buffer.from(text)

/** What may happen to a JSON text on its way: keys twice, signs that are no JSON, depth, an end too soon, another encoding. */
const harms: readonly ((text: string) => Uint8Array)[] = [
  (text) => bytes(text.replace(/"(\w+)":/, '"$1":1,"$1":')),
  (text) => bytes(text.replace(/[0-9]+/, 'NaN')),
  (text) => bytes(text.replace(/[0-9]+/, '1e400')),
  (text) => bytes(text.replace(/[0-9]+/, '01')),
  (text) => bytes(text.slice(0, Math.floor(text.length / 2))),
  (text) => bytes(`${text}${text}`),
  (text) => bytes(`\ufeff${text}`),
  () => bytes(`{"scenario":${'['.repeat(5000)}${']'.repeat(5000)}}`),
  (text) => bytes(`${'{"scenario":'.repeat(3000)}${text}${'}'.repeat(3000)}`),
  (text) => bytes(`{"__proto__":{"polluted":true},"scenario":${text}}`),
  (text) => bytes(text.replace('"', '"\\ud800\\u0000')),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.concat([bytes(text), Buffer.from([0xff, 0xfe, 0x80])]),
  (text) => Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), bytes(text)]),
  (text) => bytes(text + ' '.repeat(270_000)),
  () => new Uint8Array(0),
]

const types = fc.constantFrom(
  ...['text/plain', 'application/json; charset=utf-16', 'application/json, text/html', 'application/x-www-form-urlencoded'],
  ...['multipart/form-data', 'multipart/form-data; boundary=', 'APPLICATION/JSON;CHARSET="UTF-8"', '', ';', 'application/json;'],
) // prettier-ignore

/** A value as a body of JSON, mostly in one piece; or any bytes. */
export const jsonBody = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Body> => {
  const text = value.map((given) => JSON.stringify(given ?? null))
  const harmed = fc.tuple(text, fc.constantFrom(...harms)).map(([given, harm]) => harm(given))
  const pieces = fc.array(fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '1', 'e9', '-', 'null', '"scenario"', '\\u0000', '\u2028', ' ')) // prettier-ignore
  const body = fc.oneof(
    { weight: 8, arbitrary: text.map(bytes) },
    { weight: 3, arbitrary: harmed },
    { weight: 1, arbitrary: pieces.map((given) => bytes(given.join(''))) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  )
  const type = mostly(fc.constant('application/json'), fc.oneof(types, fc.constant<string | null>(null)), 10)
  return fc.record({ body, type })
}
