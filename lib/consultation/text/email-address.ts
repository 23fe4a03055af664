import { z } from 'zod'

/**
 * One e-mail address, kept as typed but for white space around it: what is stored is what is written to. Quoted names,
 * several addresses, line ends and full-width signs are refused; a domain in another script is written as `xn--…`.
 *
 * Example: `emailAddress.parse(' ann+reply@example.org ')` is "ann+reply@example.org".
 */
export const emailAddress = z
  .string()
  .transform((text) => text.replace(/^[ \t]+|[ \t]+$/g, ''))
  .pipe(
    z
      .email({ error: 'Write one e-mail address, like name@example.org' })
      .max(254, { error: 'The e-mail address is too long: it can have 254 characters' }),
  )

/** The same, or nothing: people need not give one. */
export const optionalEmailAddress = z.union([
  z
    .string()
    .refine((text) => text.trim() === '')
    .transform(() => ''),
  emailAddress,
])
