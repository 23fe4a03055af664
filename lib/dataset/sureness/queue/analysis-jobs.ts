import { z } from 'zod'
import { stretches, type Stretch } from '#lib/dataset/sureness/run-in-parts.ts'
import type { Job } from '#lib/service/jobs/define-job.ts'

const analysis = z.object({ analysis: z.uuid() })
const share = z.strictObject({ analysis: z.uuid(), number: z.int().nonnegative() })

export type AnalysisPart = z.infer<typeof share>

/** Nobody can do it: it is given up, so that whoever waits does it without workers. */
export const lostAnalysis: Job<{ analysis: string }> = { name: 'analysis-lost', data: analysis, retries: 20 }

/** Does one share. */
export const analysisShare: Job<AnalysisPart> = {
  name: 'analysis-share',
  data: share,
  retries: 3,
  lost: lostAnalysis,
}

/** Sums all shares up. */
export const sumUpAnalysis: Job<{ analysis: string }> = {
  name: 'analysis-sum-up',
  data: analysis,
  retries: 3,
  lost: lostAnalysis,
}

/** The stretches that the shares of an analysis are, in the order of their numbers. */
export const sharesOf = ({
  total,
  longest,
}: {
  readonly total: number
  readonly longest: number
}): Stretch[] => stretches(total, longest, 1)
