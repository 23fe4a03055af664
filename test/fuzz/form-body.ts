import fc from 'fast-check'
import { mostly, strangeText } from './strange.ts'

/** A body, the type that it is said to have, and what else is said of it. */
export type Sending = {
  readonly body: Uint8Array
  readonly type: string | null
  readonly extra: Readonly<Record<string, string>>
}

type Field = readonly [name: string, value: string]

const border = '----fuzz'
const quoted = (name: string) => name.replace(/"/g, '%22').replace(/[\r\n]/g, ' ')

/** A form as a browser sends it; texts as bytes, whatever they hold. */
function multipart(fields: readonly Field[], file: boolean): Uint8Array {
  const parts = fields.map(([name, value], at) => {
    const asFile = file && at === fields.length - 1 ? '; filename="a.json"\r\ncontent-type: application/json' : ''
    return `--${border}\r\ncontent-disposition: form-data; name="${quoted(name)}"${asFile}\r\n\r\n${value}\r\n`
  })
  return Buffer.from(`${parts.join('')}--${border}--\r\n`)
} // prettier-ignore

/** What may happen to a form on its way. */
const harms: readonly ((body: Uint8Array) => Uint8Array)[] = [
  (body) => body.slice(0, Math.floor(body.length / 2)),
  (body) => body.slice(0, body.length - 8),
  (body) => Buffer.concat([body, body]),
  (body) => Buffer.from(Buffer.from(body).toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
  (body) => Buffer.from(Buffer.from(body).toString('latin1').replace('name="', 'name='), 'latin1'),
  (body) => Buffer.from(Buffer.from(body).toString('latin1').replace(/name="[^"]*"/, 'x="y"'), 'latin1'),
  (body) => Buffer.concat([body.slice(0, 200), Buffer.from([0, 0xff, 0xfe, 0xed, 0xa0, 0x80]), body.slice(200)]),
  () => new Uint8Array(0),
  () => Buffer.from(`--${border}\r\n`),
  () => Buffer.from(`--${border}--\r\n`),
] // prettier-ignore

/** What is said to have been bound to an action: nothing, more than our pages bind, or other things. */
const bound = fc.oneof(
  fc.constantFrom('[]', '[null,null]', '["$undefined","$K1"]', '[{},{},{}]', '{}', 'null', '[[]]', '["$@2"]'),
  fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 3 }).map((list) => JSON.stringify(list)),
)

/** Fields of a form: as they are, with another value, left out, twice, and some that it does not have. */
function fieldsLike(fields: readonly Field[]): fc.Arbitrary<readonly Field[]> {
  const one = ([name, value]: Field): fc.Arbitrary<readonly Field[]> =>
    fc.oneof(
      { weight: name.startsWith('$ACTION') ? 60 : 5, arbitrary: fc.constant([[name, value]] as const) },
      { weight: 4, arbitrary: strangeText.map((text) => [[name, text]] as const) },
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: strangeText.map((text) => [[name, value], [name, text]] as const) },
      { weight: name.endsWith(':1') ? 2 : 0, arbitrary: bound.map((list) => [[name, list]] as const) },
    ) // prettier-ignore
  const more = mostly(
    fc.constant<Field[]>([]),
    fc.array(fc.tuple(strangeText, strangeText), { maxLength: 3 }),
    6,
  )
  return fc.tuple(fc.tuple(...fields.map(one)), more).map(([own, others]) => [...own.flat(), ...others])
}

/** The fields by which React names an action in a form without script. */
const withoutScript = (id: string): readonly Field[] => [
  ['$ACTION_REF_1', ''],
  ['$ACTION_1:0', JSON.stringify({ id, bound: '$@1' })],
  ['$ACTION_1:1', '[{"message":"","issues":[],"fields":{},"retryAfter":null}]'],
  ['$ACTION_KEY', 'k1'],
]

const plainStates = [
  '"$undefined"',
  'null',
  '{"message":"","issues":[],"fields":{"text":"$$"},"retryAfter":null}',
]
const states = ['"$K9"', '"$@4"', '"$F1"', '{"__proto__":1}', '"$Q1"', '"$B1"'] // prettier-ignore
const types = ['text/plain;charset=UTF-8', 'application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=', `multipart/form-data; boundary=${'x'.repeat(300)}`, 'application/json', 'multipart/mixed; boundary=----fuzz', ''] // prettier-ignore

/** What is sent to a server action: a form without script, a call of React's, or something that is neither. */
export function formBody(id: string, shown: readonly Field[]): fc.Arbitrary<Sending> {
  const own = shown.filter(([name]) => !name.startsWith('$ACTION'))
  const marks = shown.filter(([name]) => name.startsWith('$ACTION'))
  const asForm = fieldsLike([...(marks.length > 0 ? marks : withoutScript(id)), ...own])
  const asCall = fc.tuple(mostly(fc.constantFrom(...plainStates), fc.constantFrom(...states), 10), fieldsLike(own)).map(([state, fields]): readonly Field[] => [
    ...fields.map(([name, value]): Field => [`1_${name}`, value]),
    ['0', `[${state},"$K1"]`],
  ])
  const whole = mostly(fc.constant<(body: Uint8Array) => Uint8Array>((body) => body), fc.constantFrom(...harms), 6)
  const type = mostly(fc.constant(`multipart/form-data; boundary=${border}`), fc.constantFrom(...types), 12)
  const call = { 'next-action': id }
  return fc.oneof(
    { weight: 6, arbitrary: sending(asForm, whole, type, {}) },
    { weight: 5, arbitrary: sending(asCall, whole, type, call) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(mostly(fc.constantFrom('[]', '["$undefined",{}]', '["$F0"]', '[', '["$K1"]', '[{"__proto__":{}}]'), strangeText), fc.boolean())
        .map(([text, known]) => ({ body: Buffer.from(text), type: 'text/plain;charset=UTF-8', extra: known ? call : { 'next-action': '7f'.repeat(21) } })),
    },
  )
} // prettier-ignore

const sending = (
  fields: fc.Arbitrary<readonly Field[]>,
  harm: fc.Arbitrary<(body: Uint8Array) => Uint8Array>,
  type: fc.Arbitrary<string>,
  extra: Readonly<Record<string, string>>,
): fc.Arbitrary<Sending> =>
  fc
    .tuple(fields, harm, type, mostly(fc.constant(false), fc.constant(true), 10))
    .map(([given, change, said, file]) => ({ body: change(multipart(given, file)), type: said, extra }))
