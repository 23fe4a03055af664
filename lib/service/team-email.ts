import { z } from 'zod'

/**
 * The e-mail address of somebody of the team, as it is written to: in lower case, so that one person has one. Quoted
 * names, several addresses, line ends and letters that only look like others are refused.
 *
 * Example: `teamEmail.parse(' Ann@Example.org')` is "ann@example.org".
 */
export const teamEmail = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .email({ error: 'Write one e-mail address, like name@example.org' })
      .max(254, { error: 'The e-mail address is too long: it can have 254 characters' }),
  )
