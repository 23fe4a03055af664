import { z } from 'zod'
import { namedSchemas } from './answer-schemas.ts'
import { operations } from './operations.ts'

/** A JSON value whose shape the OpenAPI specification defines. */
export type JsonObject = Readonly<Record<string, unknown>>

/**
 * The description of the HTTP interface (OpenAPI 3.1), made from the schemas that requests are read with and that
 * tests hold answers against, so that it cannot differ from what the server does.
 */
export function openApiDocument(): JsonObject {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Reweigh',
      version: '1',
      description:
        'Change the weights of a method that turns a dataset into a list of areas, and see which areas enter and leave the list.',
    },
    servers: [{ url: '/' }],
    paths: operations,
    components: { schemas: componentSchemas() },
  }
}

/** Every named schema as JSON Schema, with references between them. */
function componentSchemas(): JsonObject {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(namedSchemas)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => {
      if ($schema === undefined || $id === undefined) throw new RangeError(`${name} has no schema`)
      return [name, schema]
    }),
  )
}
