import fc from 'fast-check'
import { z } from 'zod'
import { openApiDocument } from '#lib/api/openapi.ts'
import { expectedProblem } from './expected-problem.ts'
import { headers, methodLike } from './envelope.ts'
import { jsonBody, type Body } from './json-body.ts'
import { code, jsonSchema, likeSchema } from './like-schema.ts'
import { inAddress, mostly, strangeText } from './strange.ts'
import type { Target } from './target.ts'

const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query']),
  example: z.unknown().optional(),
  schema: jsonSchema,
})
const operation = z.object({
  operationId: z.string(),
  parameters: z.array(parameter).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: jsonSchema })) }).optional(),
  responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()).optional() })),
})
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), jsonSchema) }),
})

type Operation = z.output<typeof operation>
type Parameter = z.output<typeof parameter>

/** The value of a weight, a cut, a method or anything else in an address. */
const value = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map(String),
  fc.constantFrom('rank', 'z_score', 'geometric', 'lowest', 'average', '15', '0.5', 'nan'),
  strangeText,
)
/** The fields of a scenario: `cni.civic_assets=0`. */
const fields = fc.array(
  fc.tuple(mostly(fc.array(code, { minLength: 1, maxLength: 3 }).map((codes) => codes.join('.')), fc.constantFrom('cut.cni', 'cut.imd', 'ties', 'dataset', 'cni.normalisation')), value),
  { maxLength: 4 },
) // prettier-ignore

/** What is known of parameters by their names, so that more than the first check is reached. */
const known: Readonly<Record<string, fc.Arbitrary<string>>> = {
  engine: mostly(fc.constant('1.0.0'), strangeText),
  dataset: mostly(fc.constantFrom('demo-england@1.0.0', 'demo-england'), strangeText),
  code: mostly(
    fc.integer({ min: 1, max: 7433 }).map((at) => `W${String(at).padStart(5, '0')}`),
    strangeText,
    3,
  ),
  runs: mostly(fc.constantFrom('10', '20'), strangeText, 3),
  evaluations: mostly(fc.constantFrom('100', '120'), strangeText, 3),
}

function parameterText({ name, example, schema }: Parameter): fc.Arbitrary<string> {
  const found = known[name]
  if (found !== undefined) return found
  const given = typeof example === 'string' ? [example] : []
  const choices = (schema.enum ?? given).filter((one): one is string => typeof one === 'string')
  return choices.length === 0 ? strangeText : mostly(fc.constantFrom(...choices), strangeText, 2)
}

const joined = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([name, text]) => `${name}=${text}`).join('&')

/** Addresses of an operation: its parts, and fields of its query, some twice, some that it does not have. */
function addresses(path: string, { parameters }: Operation): fc.Arbitrary<string> {
  const inPath = parameters.filter((one) => one.in === 'path')
  const segments = inPath.map((one) => {
    const asScenario = one.name === 'scenario'
    const text = asScenario
      ? fc.oneof(fields.map(joined), fc.constant('baseline'), strangeText)
      : parameterText(one)
    return inAddress(text).map((segment) => [one.name, segment] as const)
  })
  const inQuery = parameters.filter((one) => one.in === 'query' && one.name !== 'scenario')
  const pairs = inQuery.map((one) =>
    fc.option(fc.tuple(fc.constant(one.name), inAddress(parameterText(one)))),
  )
  const takesScenario = parameters.some((one) => one.in === 'query' && one.name === 'scenario')
  const encoded = fc.tuple(inAddress(code), inAddress(value))
  const extra = takesScenario
    ? fields.map((all) => all.map(([name, text]): [string, string] => [encodeURIComponent(name.toWellFormed()), encodeURIComponent(text.toWellFormed())]))
    : mostly(fc.constant([]), fc.array(encoded, { maxLength: 2 }), 6) // prettier-ignore
  return fc.tuple(fc.tuple(...segments), fc.tuple(...pairs), extra, fc.boolean()).map(([parts, query, more, twice]) => {
    const address = parts.reduce((whole, [name, segment]) => whole.replace(`{${name}}`, () => segment), path)
    const given = [...query.filter((pair) => pair !== null), ...more]
    const text = joined(twice ? [...given, ...given.slice(0, 1)] : given)
    return text === '' ? address : `${address}?${text}`
  }) // prettier-ignore
}

const none = fc.constant<Body>({ body: new Uint8Array(0), type: null })

/** Every operation of the description of the interface as something to be fuzzed. */
export function operationTargets(): readonly Target[] {
  const { paths, components } = documentSchema.parse(JSON.parse(JSON.stringify(openApiDocument())))
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]): Target => {
      const mayWork = Object.values(one.responses).some(({ content = {} }) => 'text/event-stream' in content)
      const schema = one.requestBody?.content['application/json']?.schema
      const body = schema === undefined ? none : jsonBody(likeSchema(schema, components.schemas))
      return {
        name: `${method.toUpperCase()} ${path}`,
        asked: fc
          .record({
            method: methodLike(method.toUpperCase()),
            path: addresses(path, one),
            headers,
            sent: body,
          })
          .map(({ sent, ...asked }) => ({
            ...asked,
            headers: sent.type === null ? asked.headers : { ...asked.headers, 'content-type': sent.type },
            ...(sent.body.length > 0 && { body: sent.body }),
          })),
        mayShed: '503' in one.responses,
        mayWork,
        contract: expectedProblem(Object.keys(one.responses)),
      }
    }),
  )
}
