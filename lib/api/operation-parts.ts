import type { namedSchemas } from './answer-schemas.ts'

type SchemaName = keyof typeof namedSchemas

/** A schema of the document. */
export const ref = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` })
/** An answer in JSON. */
export const json = (name: SchemaName) => ({ 'application/json': { schema: ref(name) } })
/** The answer that was asked for. */
export const ok = (description: string, name: SchemaName) => ({ description, content: json(name) })
/** An answer that says no. */
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
})
/** An answer that says no for now. */
export const later = (description: string) => ({
  ...problem(description),
  headers: {
    'Retry-After': {
      description: 'Seconds after which to try again.',
      schema: { type: 'integer', minimum: 1 },
    },
  },
})
/** A part of the address. */
export const inPath = (name: string, description: string, example: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
  example,
})

/** A field of the query. */
export const inQuery = (name: string, description: string) => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
})

/** Which dataset is meant. */
export const datasetInQuery = inQuery(
  'dataset',
  'A dataset by name, or by name and version. Without it: the current dataset.',
)

/** The fields of a scenario, as links to the sandbox carry them. */
export const scenarioInQuery = {
  name: 'scenario',
  in: 'query',
  description: 'The fields of the scenario, one parameter each.',
  schema: { type: 'object', additionalProperties: { type: 'string' } },
  style: 'form',
  explode: true,
  example: { 'cni.civic_assets': '0' },
}

/** What can be in the way of a score. */
export const scoreProblems = {
  '404': problem('There is no such dataset.'),
  '422': problem(
    'Well formed, but not scorable: all weights of an index 0, or choices that do not work together.',
  ),
  '429': later('You have too many scores running or waiting.'),
  '503': later('Too many scores are running or waiting, or the database is away.'),
}
