import 'server-only'
import type { z } from 'zod'
import type { FormFields } from '#lib/result/form-state.ts'
import { parseInput } from '#lib/service/parse-input.ts'

/**
 * The fields of a form as a schema reads them, once. A strict schema refuses fields that the form does not have.
 *
 * Throws ServiceError `Invalid`.
 */
export const readForm = <Value>(schema: z.ZodType<Value>, fields: FormFields): Value =>
  parseInput(schema, fields)
