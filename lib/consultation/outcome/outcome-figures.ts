import { z } from 'zod'

const count = z.int().min(0)

/** How many respondents of each kind chose something. */
const byKind = z.strictObject({
  individual: count,
  organisation: count,
  area_professional: count,
  other: count,
})

/**
 * What was counted for an outcome: nobody types a number into it. It is counted anew whenever a draft is looked at, and
 * kept as it was at the publication, so that what people read stays what was decided on.
 */
export const outcomeFiguresSchema = z.strictObject({
  countedAt: z.iso.datetime(),
  /** Responses: all that came, those that moderators cleared (and the panel read), and those that are published. */
  received: count,
  cleared: count,
  published: count,
  /**
   * Questions about a proposal in which something is chosen, in their order. `answered`: cleared responses that chose.
   * `once`: the same of all kinds, with the responses of one possible campaign counting 1 together; need not be whole.
   */
  questions: z.array(
    z.strictObject({
      questionId: z.uuid(),
      answered: byKind,
      once: z.number().min(0),
      options: z.array(z.strictObject({ label: z.string(), chosen: byKind, once: z.number().min(0) })),
    }),
  ),
  /** How many cleared responses have each theme that a decision names. */
  themes: z.array(z.strictObject({ id: z.uuid(), questionId: z.uuid(), name: z.string(), responses: count })),
})

export type OutcomeFigures = z.infer<typeof outcomeFiguresSchema>
export type CountByKind = z.infer<typeof byKind>
