import { Command } from 'commander'
import { writeBackup } from '#lib/backup/write-backup.ts'
import { recordBackup } from '#lib/consultation/backup/record-backup.ts'
import { seal } from '#lib/service/sealed-text.ts'
import { useSecret } from '#bin/setup/use-secret.ts'
import { withDatabase } from '#bin/with-database.ts'
import { operatorCall } from './operator-call.ts'
import { createProgressBar } from './progress-bar.ts'
import { writeOut } from './write-out.ts'

/** What is sealed in the first line of a backup, to be opened by a restore. */
export const sealedWords = 'Reweigh'

async function backup(file: string): Promise<void> {
  await useSecret()
  const bar = createProgressBar(process.stderr)
  const written = await withDatabase(
    async (url) => {
      const done = await writeBackup(url, file, { sealed: seal(sealedWords), onProgress: bar.show }).finally(
        bar.clear,
      )
      await recordBackup(operatorCall(), done)
      return done
    },
    { migrate: false },
  )
  await writeOut(`${file}: ${written.tables} tables, ${written.rows} rows, ${written.bytes} bytes\n`)
}

/** `reweigh backup FILE`: everything that the database holds, in one file. */
export const backupCommand = new Command('backup')
  .description('Writes everything that the database holds into a new file, while the site goes on.')
  .argument('<file>', 'a file that is not there yet, for example reweigh-2026-11-22.backup.gz')
  .action(backup)
