import 'server-only'
import { z } from 'zod'
import { defineVerb } from '#lib/service/define-verb.ts'

/** What the record calls a backup that was written: its newest entry tells how old the newest backup is. */
export const backupSubject = 'backup'

/** Records that a backup was written, with how much is in it. Throws ServiceError `Forbidden`. */
export const recordBackup = defineVerb({
  name: 'backup.write',
  permission: 'backup.keep',
  input: z.strictObject({ tables: z.int(), rows: z.int(), bytes: z.int() }),
  change: (_tx, facts) => Promise.resolve({ value: undefined, entry: { subject: backupSubject, facts } }),
})
