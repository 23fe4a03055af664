import { Command } from 'commander'
import { panelRoleProblem } from '#lib/db/panel-role/panel-role-problem.ts'
import { applyMigrations } from '#lib/db/migrations/apply-migrations.ts'
import path from 'node:path'
import { projectFolder } from '#bin/setup/project.mjs'
import { withDatabase } from '#bin/with-database.ts'
import { writeOut } from './write-out.ts'

async function migrate(): Promise<void> {
  const folder = path.join(projectFolder, 'prisma', 'migrations')
  await withDatabase(
    async (url) => {
      const names = await applyMigrations(url, folder)
      const lines =
        names.length === 0 ? ['There was nothing to change.'] : names.map((name) => `Applied ${name}`)
      await writeOut(`${lines.join('\n')}\n`)
      const problem = await panelRoleProblem(url)
      if (problem !== null) process.stderr.write(`${problem}\n`)
    },
    { migrate: false },
  )
}

/** `reweigh migrate`: brings the tables to the form of this version and does nothing else, before servers are replaced. */
export const migrateCommand = new Command('migrate')
  .description(
    'Brings the tables of the database to the form that this version needs; servers may go on meanwhile.',
  )
  .action(migrate)
