import { z } from 'zod'
import { failure, success, type Issue, type Result } from '#lib/result/result.ts'

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'is not a code: small letters, digits and hyphens')

/** Where a page of the list ended: the moment and the id of its last response. */
const cursor = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
    'is not where a page ended',
  )
  .refine((text) => !Number.isNaN(Date.parse(text.slice(0, 24))), 'is not where a page ended')
  .transform((text) => ({ receivedAt: text.slice(0, 24), id: text.slice(25) }))

/** What a list of published responses may be asked for. */
const sought = z.strictObject({
  consultation: code.exactOptional(),
  proposal: code.exactOptional(),
  kind: z
    .enum(['individual', 'organisation', 'area_professional', 'other'], {
      error: 'choose one of individual, organisation, area_professional, other',
    })
    .exactOptional(),
  region: z
    .string()
    .max(20, 'is too long for the code of a region')
    .regex(/^\w*$/, 'is not the code of a region')
    .exactOptional(),
  q: z
    .string()
    .max(200, 'use no more than 200 characters')
    .refine((text) => !text.includes('\0'), 'holds a sign that no text has')
    .exactOptional(),
  after: cursor.exactOptional(),
})

export type ResponsesRequest = z.infer<typeof sought>

/**
 * Reads the query of GET /api/v1/responses, naming every problem at once.
 *
 * Example: `parseResponsesRequest([['kind', 'king'], ['kind', 'other']])` fails with issues at `kind`.
 */
export function parseResponsesRequest(
  fields: readonly (readonly [name: string, value: string])[],
): Result<ResponsesRequest> {
  const names = fields.map(([name]) => name)
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
  const issues: Issue[] = twice.map((path) => ({ path, message: 'is given twice' }))
  const parsed = sought.safeParse(Object.fromEntries(fields))
  if (parsed.success) return issues.length === 0 ? success(parsed.data) : failure(issues)
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      issues.push(...issue.keys.map((path) => ({ path, message: 'is not a field of this list' })))
    } else issues.push({ path: issue.path.join('.'), message: issue.message })
  }
  return failure(issues)
}
