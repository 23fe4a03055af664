import { validate } from '@readme/openapi-parser'
import { expect, test } from 'vitest'
import { namedSchemas } from '#lib/api/answer-schemas.ts'
import { openApiDocument } from '#lib/api/openapi.ts'
import { operations } from '#lib/api/operations.ts'

type Methods = Readonly<Record<string, { readonly responses: Readonly<Record<string, object>> }>>

/** A copy, because the validator writes into what it is given. */
const document = () => JSON.parse(JSON.stringify(openApiDocument())) as Parameters<typeof validate>[0]

test('openApiDocument() is a valid OpenAPI 3.1 document', async () => {
  expect(await validate(document())).toEqual({ valid: true, warnings: [], specification: 'OpenAPI' })
})

test('openApiDocument() names every schema once and refers to no other', () => {
  const text = JSON.stringify(openApiDocument())
  const references = new Set(
    [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name),
  )
  expect([...references].sort()).toEqual(Object.keys(namedSchemas).sort())
})

test('operations give every address a 200 and say Retry-After wherever they answer 429 or 503', () => {
  for (const [address, methods] of Object.entries<Methods>(operations)) {
    for (const { responses } of Object.values(methods)) {
      expect(Object.keys(responses), address).toContain('200')
      for (const [status, response] of Object.entries(responses)) {
        if (status === '429' || status === '503')
          expect(response, `${address} ${status}`).toHaveProperty('headers')
      }
    }
  }
})
