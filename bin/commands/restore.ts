import path from 'node:path'
import { Command } from 'commander'
import { readBackupHeader, restoreBackup } from '#lib/backup/restore-backup.ts'
import { checkAudit } from '#lib/consultation/audit/check-audit.ts'
import { readErasures } from '#lib/consultation/respondent/erasure-list.ts'
import { reapplyErasures } from '#lib/consultation/respondent/reapply-erasures.ts'
import { settleRestored } from '#lib/consultation/backup/settle-restored.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { projectFolder } from '#bin/setup/project.mjs'
import { useSecret } from '#bin/setup/use-secret.ts'
import { withDatabase } from '#bin/with-database.ts'
import { sealedWords } from './backup.ts'
import { operatorCall } from './operator-call.ts'
import { erasuresFile } from './respondent.ts'
import { createProgressBar } from './progress-bar.ts'
import { writeOut } from './write-out.ts'

function opens(sealed: string): boolean {
  try {
    return unseal(sealed) === sealedWords
  } catch {
    return false
  }
}

const otherSecret =
  'REWEIGH_SECRET is not the one that this backup was made with: e-mail addresses and one-time codes in it cannot be opened. Everything else is there. Set the right one before you start the site.'

async function restore(file: string, { erasures: list }: { erasures: string }): Promise<void> {
  await useSecret()
  const erasures = await readErasures(list)
  const header = await readBackupHeader(file, path.join(projectFolder, 'prisma', 'migrations'))
  const bar = createProgressBar(process.stderr)
  await withDatabase(async (url) => {
    const { tables } = await restoreBackup(url, file, bar.show).finally(bar.clear)
    const lines = tables.map(({ table, rows, sha256 }) => `${table}\t${rows}\t${sha256}\n`)
    await writeOut(lines.join(''))
    const verdict = await checkAudit(operatorCall(), {})
    if (!verdict.intact) {
      process.stderr.write(`Entry ${verdict.sequence} of the record ${verdict.problem}.\n`)
      process.exitCode = 1
    }
    await settleRestored(operatorCall(), { at: header.at })
    const erased = await reapplyErasures(operatorCall(), erasures)
    const counts = `${erased.responses} responses, ${erased.drafts} drafts, ${erased.complaints} complaints, ${erased.addresses} addresses`
    process.stderr.write(`Erased again, as ${list} says: ${counts}\n`)
  })
  if (!opens(header.sealed)) process.stderr.write(`${otherSecret}\n`)
}

/** `reweigh restore FILE`: what `reweigh backup` wrote, in an empty database. */
export const restoreCommand = new Command('restore')
  .description(
    'Puts a backup into an empty database, all of it or nothing, and says how many rows of each table came back, with their digest.',
  )
  .argument('<file>', 'what `reweigh backup` wrote')
  .option('--erasures <file>', 'what was erased since, and is erased again', erasuresFile)
  .action(restore)
