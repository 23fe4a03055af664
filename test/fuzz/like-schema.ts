import fc from 'fast-check'
import { z } from 'zod'
import { mostly, strangeText, strangeValue } from './strange.ts'

/** What is read of a JSON Schema: all that the description of the interface uses. */
export type JsonSchema = {
  readonly $ref?: string | undefined
  readonly type?: string | readonly string[] | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly anyOf?: readonly JsonSchema[] | undefined
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined
  readonly additionalProperties?: JsonSchema | boolean | undefined
  readonly items?: JsonSchema | undefined
  readonly examples?: readonly unknown[] | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
}

export const jsonSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    anyOf: z.array(jsonSchema).optional(),
    properties: z.record(z.string(), jsonSchema).optional(),
    additionalProperties: z.union([z.boolean(), jsonSchema]).optional(),
    items: jsonSchema.optional(),
    examples: z.array(z.unknown()).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
)

/** Codes of the demonstration, and such as are no codes: the keys of what has any. */
export const code: fc.Arbitrary<string> = mostly(
  fc.constantFrom('cni', 'imd', 'civic_assets', 'connectedness', 'engaged_community', 'turnout', 'income', 'employment'),
  strangeText,
) // prettier-ignore

/**
 * Values that a schema takes, but that any part of one may be missing, of another kind, or more than there should be.
 *
 * @param named the schemas that `$ref` names by their last part
 */
export function likeSchema(
  schema: JsonSchema,
  named: Readonly<Record<string, JsonSchema>>,
): fc.Arbitrary<unknown> {
  return mostly(asked(schema, named), strangeValue, 12)
}

function asked(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>): fc.Arbitrary<unknown> {
  const { $ref, enum: choices, anyOf, properties = {}, additionalProperties, items } = schema
  if ($ref !== undefined) {
    const found = named[$ref.split('/').at(-1) ?? '']
    if (found === undefined) throw new RangeError(`${$ref} names no schema`)
    return asked(found, named)
  }
  if (choices !== undefined) return fc.constantFrom(...choices)
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((one) => asked(one, named)))
  if (schema.type === 'object') {
    const known = Object.entries(properties).map(([name, part]) => [name, likeSchema(part, named)])
    const fields = fc.record(Object.fromEntries(known) as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys: [],
    }) // a cast, because entries of pairs lose which is which
    const others = typeof additionalProperties === 'object' ? likeSchema(additionalProperties, named) : strangeValue
    const more = fc.dictionary(code, others, { maxKeys: typeof additionalProperties === 'object' ? 4 : 1 })
    const hasOthers = typeof additionalProperties === 'object' ? more : mostly(fc.constant({}), more, 20)
    return fc.tuple(fields, hasOthers).map(([one, other]) => ({ ...one, ...other }))
  }
  if (schema.type === 'array') return fc.array(likeSchema(items ?? {}, named), { maxLength: 4 })
  if (schema.type === 'integer' || schema.type === 'number') {
    const { minimum = 0, maximum = 100 } = schema
    return schema.type === 'integer' ? fc.integer({ min: minimum, max: maximum }) : fc.double({ min: 0.5, max: 60, noNaN: true })
  }
  if (schema.type === 'boolean') return fc.boolean()
  return fc.oneof(strangeText, fc.constantFrom('demo-england', 'demo-england@1.0.0', ...(schema.examples ?? [])))
} // prettier-ignore
