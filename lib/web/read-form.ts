import 'server-only'
import type { z } from 'zod'
import { parseInput } from '#lib/service/parse-input.ts'
import type { FormFields } from './form-fields.ts'

/**
 * The fields of a form as a schema reads them, once. A strict schema refuses fields that the form does not have.
 *
 * Throws ServiceError `Invalid`.
 */
export const readForm = <Value>(schema: z.ZodType<Value>, fields: FormFields): Value =>
  parseInput(schema, fields)
