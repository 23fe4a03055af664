import { z } from 'zod'

/** One answer as the public reads it. `withheld`: it has words that are not published. */
export const publishedAnswerSchema = z.strictObject({
  questionId: z.uuid(),
  questionVersion: z.int(),
  text: z.string(),
  choices: z.array(z.string()),
  withheld: z.boolean(),
})

export type PublishedAnswer = z.infer<typeof publishedAnswerSchema>
