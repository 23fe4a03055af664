import { z } from 'zod'
import { requiredLine, requiredText } from '#lib/consultation/text/free-text.ts'
import { consultationId } from './consultation-id.ts'
import { londonMoment } from './london-moment.ts'

/** What staff write about a consultation; times as clocks in England show them. */
export const consultationFields = z.strictObject({
  id: consultationId,
  title: requiredLine('Enter a title'),
  summary: requiredText('Say what is asked, in plain language'),
  /** `name@version`. */
  datasetId: requiredLine('Choose the data that it is about'),
  opensAt: londonMoment,
  closesAt: londonMoment,
  secondOpinion: z.boolean(),
})

export type ConsultationFields = z.infer<typeof consultationFields>
