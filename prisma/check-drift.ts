import { openScratchDatabase } from '#lib/db/embedded/open-scratch-database.ts'
import { applyMigrations } from '#lib/db/migrations/apply-migrations.ts'
import { unsafeMigrations } from './check-migrations.ts'
import { schemaDifference } from './schema-engine.ts'

/**
 * `npm run db:check`: the migrations, applied to an empty database, give exactly prisma/schema.prisma, and the version
 * before can go on while the newer ones are applied.
 */
const unsafe = await unsafeMigrations('prisma/migrations')
for (const problem of unsafe) console.error(problem)
if (unsafe.length > 0) process.exitCode = 1
const scratch = await openScratchDatabase()
try {
  await applyMigrations(scratch.url, 'prisma/migrations')
  const missing = await schemaDifference(scratch.url)
  if (missing) {
    console.error(
      `prisma/schema.prisma differs from the migrations. npm run db:migration -- <name> would write:\n`,
    )
    console.error(missing)
    process.exitCode = 1
  } else {
    console.log('The migrations give exactly prisma/schema.prisma.')
  }
} finally {
  await scratch.close()
}
