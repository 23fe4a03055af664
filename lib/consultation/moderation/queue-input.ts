import { z } from 'zod'
import { hintCodes } from './hints-of.ts'

/** The parts of the queue: what waits for any moderator, and what waits for somebody or something else. */
export const queueParts = ['check', 'held', 'second', 'administrator', 'appeals', 'decided'] as const

export type QueuePart = (typeof queueParts)[number]

const optional = <Value>(schema: z.ZodType<Value>) => schema.nullable().default(null)

/** What a page of the queue may ask for. null: not filtered. */
export const queueInput = z.strictObject({
  consultation: z.string().max(80),
  part: z.enum(queueParts).default('check'),
  /** The id of a proposal that is answered. */
  proposal: optional(z.uuid()),
  kind: optional(z.enum(['individual', 'organisation', 'area_professional', 'other'])),
  /** Only what has waited longer than we promise. */
  overdue: z.boolean().default(false),
  claimed: optional(z.enum(['me', 'others', 'nobody'])),
  /** Something to look out for is in its words. */
  hint: optional(z.enum(hintCodes)),
  /** Words that are all in it, in whatever order and capitals. */
  words: z.string().max(200).default(''),
  /** The beginning of a reference. */
  reference: z.string().max(20).default(''),
  /** Where the page before ended: `since` in ISO 8601 and the response's id. */
  after: optional(z.strictObject({ since: z.iso.datetime(), id: z.uuid() })),
})

export type QueueInput = z.infer<typeof queueInput>
