import type { z } from 'zod'
import { ServiceError } from '#lib/errors/service-error.ts'

/**
 * Parses what came from outside, once.
 *
 * @throws ServiceError `Invalid` that names every problem with its place
 */
export function parseInput<Value>(schema: z.ZodType<Value>, input: unknown): Value {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new ServiceError({
    kind: 'Invalid',
    message: 'Some of what was sent cannot be used.',
    issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  })
}
