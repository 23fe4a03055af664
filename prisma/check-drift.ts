import { openScratchDatabase } from '#lib/db/embedded/open-scratch-database.ts'
import { applyMigrations } from '#lib/db/migrations/apply-migrations.ts'
import { schemaDifference } from './schema-engine.ts'

/** `npm run db:check`: the migrations, applied to an empty database, give exactly prisma/schema.prisma. */
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
