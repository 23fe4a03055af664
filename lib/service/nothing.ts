import { z } from 'zod'

/** The input of a query that wants to know nothing: `{}`. */
export const nothing = z.strictObject({})
