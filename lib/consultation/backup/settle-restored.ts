import 'server-only'
import { z } from 'zod'
import { backupSubject } from './record-backup.ts'
import { activeStates } from '#lib/consultation/ensemble/ensemble-run.ts'
import { defineVerb } from '#lib/service/define-verb.ts'

/**
 * What has to be done in a database that was just restored: work in the background that had begun is given up, because
 * its queue is not in the backup, so that people can ask for it again; and the record says when it was restored, from what.
 *
 * `at`: when the backup was written. Throws ServiceError `Forbidden`.
 */
export const settleRestored = defineVerb({
  name: 'backup.restore',
  permission: 'backup.keep',
  input: z.strictObject({ at: z.iso.datetime() }),
  change: async (tx, { at }, { arrivedAt }) => {
    const { count } = await tx.ensembleRun.updateMany({
      where: { state: { in: activeStates } },
      data: { state: 'failed', endedAt: arrivedAt },
    })
    return { value: undefined, entry: { subject: backupSubject, facts: { at, runsGivenUp: count } } }
  },
})
