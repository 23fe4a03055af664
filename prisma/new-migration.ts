import { mkdir, writeFile } from 'node:fs/promises'
import { openScratchDatabase } from '#lib/db/embedded/open-scratch-database.ts'
import { applyMigrations } from '#lib/db/migrations/apply-migrations.ts'
import { unsafeStatements } from './unsafe-statements.ts'
import { schemaDifference } from './schema-engine.ts'

/** `npm run db:migration -- <name>`: writes the step from the migrations so far to prisma/schema.prisma. */
const [name] = process.argv.slice(2)
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Name the migration in lower case with underscores: npm run db:migration -- add_postcodes')
  process.exit(2)
}
const scratch = await openScratchDatabase()
try {
  await applyMigrations(scratch.url, 'prisma/migrations')
  const sql = await schemaDifference(scratch.url)
  if (sql === '') {
    console.log('The migrations already give exactly prisma/schema.prisma.')
  } else {
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = `prisma/migrations/${time}_${name}`
    await mkdir(folder)
    await writeFile(`${folder}/migration.sql`, sql)
    console.log(`Read what was written, and change it where it would lose data: ${folder}/migration.sql`)
    for (const { kind, what, why } of await unsafeStatements(sql)) console.error(`${kind} (${what}): ${why}`)
  }
} finally {
  await scratch.close()
}
