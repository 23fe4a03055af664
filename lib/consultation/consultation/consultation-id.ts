import { z } from 'zod'

/** The id of a consultation, and the code of a proposal: what addresses say. Example: "left-behind-areas-2026". */
export const consultationId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens, such as left-behind-2026')
  .max(80, 'Use no more than 80 characters')
