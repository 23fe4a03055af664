import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { activeStates } from './ensemble-run.ts'

/**
 * How far the newest run is that somebody asked for (`askEnsemble`); null = nobody ever did.
 *
 * `state`: "waiting" for a worker, "rerunning", "summing_up", "done", "cancelled" or "failed" (asking again may help).
 * `active`: it is under way. `scenarios`: different ones in all. `missing`: those that were never rerun when it began, of
 * which `rerun` are done; both are 0 while it waits.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const readEnsembleProgress = defineQuery({
  name: 'ensemble.progress',
  permission: 'panel.read',
  input: z.strictObject({ consultation: consultationId }),
  read: async ({ consultation }) => {
    const run = await db().ensembleRun.findFirst({
      where: { consultationId: consultation },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      omit: { consultationId: true, parts: true, doneParts: true },
    })
    return run === null ? null : { ...run, active: activeStates.includes(run.state) }
  },
})

export type EnsembleProgress = NonNullable<Awaited<ReturnType<typeof readEnsembleProgress>>>
