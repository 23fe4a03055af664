import { z } from 'zod'

/** What the form of a consultation sends; the verb checks each field. */
export const consultationInput = z
  .strictObject({
    id: z.string().default(''),
    title: z.string(),
    summary: z.string(),
    opensAt: z.string(),
    closesAt: z.string(),
    datasetId: z.string(),
    secondOpinion: z.array(z.literal('yes')),
    seen: z.string().exactOptional(),
  })
  .transform(({ secondOpinion, ...fields }) => ({ ...fields, secondOpinion: secondOpinion.length > 0 }))
