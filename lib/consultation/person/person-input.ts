import { z } from 'zod'

/** The roles of the team, as they are written on the command line and in forms. */
export const roles = ['administrator', 'moderator', 'panellist'] as const

export const roleInput = z.enum(roles, { error: `must be one of ${roles.join(', ')}` })

/** A name as people are called: one line, not empty. */
export const nameInput = z
  .string()
  .transform((text) => text.trim())
  .pipe(
    z
      .string()
      .min(1, { error: 'must not be empty' })
      .max(200, { error: 'is longer than 200 characters' })
      .regex(/^[^\p{Cc}\p{Cs}]*$/u, { error: 'must be one line of text' }),
  )
