import { z } from 'zod'
import type { Job } from '#lib/service/jobs/define-job.ts'

const run = z.strictObject({ run: z.uuid() })
const part = z.strictObject({
  run: z.uuid(),
  /** 1, 2, 3 … */
  number: z.int(),
  /** The scenarios whose hash comes after `after`, up to and with `upTo`. */
  after: z.string(),
  upTo: z.string(),
})

export type EnsemblePart = z.infer<typeof part>

/** Nobody can do it: the run is given up, so that people see that and can ask again. */
export const lostRun: Job<{ run: string }> = {
  name: 'ensemble-lost',
  data: z.object({ run: z.uuid() }),
  retries: 20,
}

/** Finds out what is to be rerun, and splits it. */
export const planRun: Job<{ run: string }> = { name: 'ensemble-plan', data: run, retries: 3, lost: lostRun }

/** Reruns a part of the scenarios. */
export const rerunPart: Job<EnsemblePart> = {
  name: 'ensemble-part',
  data: part,
  retries: 3,
  lost: lostRun,
}

/** Sums all of them up. */
export const sumUpRun: Job<{ run: string }> = {
  name: 'ensemble-sum-up',
  data: run,
  retries: 3,
  lost: lostRun,
}
