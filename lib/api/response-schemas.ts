import { z } from 'zod'
import { describedScenario } from './score-request.ts'

/** What the HTTP interface answers about published responses. Like all answers, tests hold real ones against these. */
const reference = z
  .string()
  .meta({ description: 'The name of the response, for people.', examples: ['RW-7K3M-Q2XD'] })
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const link = z.string().startsWith('/').meta({ description: 'An address on this server.' })
const kind = z.enum(['individual', 'organisation', 'area_professional', 'other'])

const published = {
  reference,
  received_at: z.iso.datetime(),
  kind,
  name: z
    .string()
    .meta({ description: 'Of those who chose to be named, when it may be shown; empty otherwise.' }),
  region_code: z.string().meta({ description: 'Empty = not known.' }),
  redacted: z.boolean().meta({ description: 'Whether moderators hid something.' }),
}

/** One published response in a list. */
export const listedResponseSchema = z.strictObject({
  ...published,
  with_scenario: z.boolean(),
  words: z.string().meta({ description: 'The first 300 characters of all its words.' }),
  links: z.strictObject({ self: link, page: link }),
})

/** One page of the published responses. */
export const responsesAnswerSchema = z.strictObject({
  consultation: z.string(),
  found: z
    .int()
    .min(0)
    .max(1000)
    .meta({ description: 'How many there are in all; 1,000 = there may be more.' }),
  responses: z.array(listedResponseSchema).max(20).meta({ description: 'Newest first.' }),
  next: link.nullable().meta({ description: 'Where the list goes on; null = it does not.' }),
})

const answer = z.strictObject({
  position: z.int().min(1),
  question: z.string().meta({ description: 'As it was worded when this was answered.' }),
  words: z.string().meta({ description: 'As moderators let them through.' }),
  choices: z.array(z.string()).meta({ description: 'The labels of what was chosen.' }),
  withheld: z.boolean().meta({ description: 'Whether it has words that are not published.' }),
})

/** One published response with its answers. */
export const responseAnswerSchema = z.strictObject({
  ...published,
  consultation: z.string(),
  answers: z.array(answer).meta({ description: 'In the order of the questions.' }),
  scenario: z
    .strictObject({
      title: z.string(),
      dataset: z.string(),
      engine: z.string(),
      scenario: describedScenario,
      scenario_hash: digest,
    })
    .nullable()
    .meta({ description: 'What it tested; null = none. POST it to /api/v1/score to rerun it.' }),
  links: z.strictObject({ self: link, page: link }),
})

export type ListedResponse = z.infer<typeof listedResponseSchema>
export type ResponsesAnswer = z.infer<typeof responsesAnswerSchema>
export type ResponseAnswer = z.infer<typeof responseAnswerSchema>

export const responseSchemas = {
  ListedResponse: listedResponseSchema,
  ResponsesAnswer: responsesAnswerSchema,
  ResponseAnswer: responseAnswerSchema,
} as const satisfies Record<string, z.ZodType>
