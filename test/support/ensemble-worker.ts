import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll } from 'vitest'
import { askEnsemble } from '#lib/consultation/ensemble/ask-ensemble.ts'
import {
  readEnsembleProgress,
  type EnsembleProgress,
} from '#lib/consultation/ensemble/read-ensemble-progress.ts'
import { workOnEnsembles } from '#lib/consultation/ensemble/work-on-ensembles.ts'
import type { Call } from '#lib/service/call.ts'
import { closeJobBoard } from '#lib/service/jobs/job-board.ts'

/** Makes this file of tests a worker too, beside `freshDatabase()`, which comes first. */
export function ensembleWorker(): void {
  beforeAll(workOnEnsembles)
  afterAll(() => closeJobBoard({ seconds: 0 }))
}

/** Waits until the newest run is over, or anything else that is asked for; answers how it stands then. */
export async function untilRun(
  call: Call,
  consultation: string,
  wanted: (run: EnsembleProgress) => boolean = ({ active }) => !active,
): Promise<EnsembleProgress> {
  for (;;) {
    const run = await readEnsembleProgress(call, { consultation })
    if (run !== null && wanted(run)) return run
    await sleep(50)
  }
}

/** Asks for a run and waits until it is over. */
export async function runEnsemble(call: Call, consultation: string): Promise<EnsembleProgress> {
  await askEnsemble(call, { consultation })
  return untilRun(call, consultation)
}
