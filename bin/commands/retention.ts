import { Command } from 'commander'
import { runRetention } from '#lib/consultation/retention/run-retention.ts'
import { withDatabase } from '#bin/with-database.ts'
import { operatorCall } from './operator-call.ts'
import { writeOut } from './write-out.ts'

async function run(): Promise<void> {
  const erased = await withDatabase(() => runRetention(operatorCall()))
  await writeOut(
    Object.entries(erased)
      .map(([name, count]) => `${name}\t${count}\n`)
      .join(''),
  )
}

/** `reweigh retention`: what is kept too long. */
export const retentionCommand = new Command('retention').description('Erases what was kept long enough.')

retentionCommand
  .command('run')
  .description('Erases it now, as the server does once a day, and says how many of each kind.')
  .action(run)
