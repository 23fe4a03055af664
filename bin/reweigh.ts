import { Command, CommanderError } from 'commander'
import { runMain } from '#bin/run-main.ts'
import { backupCommand } from '#bin/commands/backup.ts'
import { auditCommand } from '#bin/commands/audit.ts'
import { checkCommand } from '#bin/commands/check.ts'
import { datasetsCommand } from '#bin/commands/datasets.ts'
import { exportCoinrCommand } from '#bin/commands/export-coinr.ts'
import { importCoinrCommand } from '#bin/commands/import-coinr.ts'
import { importCommand } from '#bin/commands/import.ts'
import { migrateCommand } from '#bin/commands/migrate.ts'
import { peopleCommand } from '#bin/commands/people.ts'
import { publishCommand } from '#bin/commands/publish.ts'
import { demoCommand } from '#bin/commands/demo.ts'
import { respondentCommand } from '#bin/commands/respondent.ts'
import { restoreCommand } from '#bin/commands/restore.ts'
import { retentionCommand } from '#bin/commands/retention.ts'
import { scoreCommand } from '#bin/commands/score.ts'
import { sealCommand } from '#bin/commands/seal.ts'
import { signingKeyCommand } from '#bin/commands/signing-key.ts'
import { verifyExportCommand } from '#bin/commands/verify-export.ts'
import { verifyCommand } from '#bin/commands/verify.ts'
import { workCommand } from '#bin/commands/work.ts'

/*
 * The command line: `npm run --silent reweigh -- <command>`. What every command may rely on, and owes:
 *
 * - It is a file of its own, bin/commands/<command>.ts, that exports `<command>Command`, made with commander,
 *   and is listed below.
 * - Exit code 0: done. 1: the answer is no; the command has written every reason to standard error, one a
 *   line, and set `process.exitCode = 1`. 2: wrong usage, which commander finds.
 * - It may throw ServiceError or OperatorError: their sentences are shown, and the exit code is 1.
 *   Nothing ever shows a stack trace.
 * - Results go to standard output through write-out.ts, everything else to standard error.
 * - A command that needs the database wraps its work in `withDatabase` (bin/with-database.ts); inside, db()
 *   answers a migrated database.
 */
const commands = [
  scoreCommand,
  verifyCommand,
  sealCommand,
  importCommand,
  publishCommand,
  datasetsCommand,
  demoCommand,
  peopleCommand,
  auditCommand,
  checkCommand,
  workCommand,
  migrateCommand,
  retentionCommand,
  respondentCommand,
  backupCommand,
  restoreCommand,
  exportCoinrCommand,
  importCoinrCommand,
  signingKeyCommand,
  verifyExportCommand,
]

// Whoever reads our output may stop early (`| head`): that ends the command without complaint.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const program = new Command('reweigh')
  .description("Tests how England's 'left-behind' wards are chosen.")
  .helpCommand(true)
for (const command of [program, ...commands, ...commands.flatMap(({ commands: inner }) => inner)])
  command.exitOverride().showHelpAfterError('(--help shows what is possible)')
for (const command of commands) program.addCommand(command)

await runMain(async () => {
  try {
    await program.parseAsync()
  } catch (error) {
    // Commander has said what is wrong with the usage, or shown the help that was asked for.
    if (!(error instanceof CommanderError)) throw error
    process.exitCode = error.exitCode === 0 ? 0 : 2
  }
})
