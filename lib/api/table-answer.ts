import { z } from 'zod'

const cell = z.union([z.string(), z.number(), z.null()])

/** A table of a result as JSON. */
export const tableAnswerSchema = z.strictObject({
  dataset: z.strictObject({
    id: z.string().meta({ description: 'Name and version.' }),
    digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  }),
  engine: z.string(),
  scenario_hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  citation: z.string().meta({ description: 'One line that names the result; /verify takes it.' }),
  table: z.string(),
  about: z.string().meta({ description: 'What one row is.' }),
  columns: z.array(z.strictObject({ name: z.string(), meaning: z.string(), unit: z.string().nullable() })),
  rows: z
    .array(z.record(z.string(), cell))
    .meta({ description: 'By the names of the columns; null = not known.' }),
})

export type TableAnswer = z.infer<typeof tableAnswerSchema>
