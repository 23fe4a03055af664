import { Command } from 'commander'
import { readAuditCsv } from '#lib/consultation/audit/read-audit-csv.ts'
import { checkAudit } from '#lib/consultation/audit/check-audit.ts'
import { withDatabase } from '#bin/with-database.ts'
import { operatorCall } from './operator-call.ts'
import { writeOut } from './write-out.ts'

async function verify(): Promise<void> {
  const verdict = await withDatabase(() => checkAudit(operatorCall(), {}))
  if (verdict.intact) {
    await writeOut(`The audit log is whole: ${verdict.entries} entries, ending with ${verdict.head}\n`)
    return
  }
  process.stderr.write(`Entry ${verdict.sequence} ${verdict.problem}.\n`)
  process.exitCode = 1
}

async function exportCsv(): Promise<void> {
  await withDatabase(async () => {
    for await (const part of await readAuditCsv(operatorCall(), {})) await writeOut(part)
  })
}

/** `reweigh audit`: the record of what was done. */
export const auditCommand = new Command('audit').description(
  'Checks or writes out the record of what was done.',
)

auditCommand
  .command('verify')
  .description(
    'Checks every entry; exit code 1 and the first broken entry when one was changed or taken away.',
  )
  .action(verify)
auditCommand.command('export').description('Writes every entry as CSV to standard output.').action(exportCsv)
