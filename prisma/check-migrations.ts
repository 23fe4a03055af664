import { readMigrations } from '#lib/db/migrations/read-migrations.ts'
import { unsafeStatements } from './unsafe-statements.ts'

/** The last migration before anybody ran the program. Those after it have to let the version before go on. */
export const baseline = '20261122111500_tags_count_themselves'

/**
 * What is wrong with the migrations in a folder, one sentence each: statements that the version before would not survive.
 *
 * @param after only migrations after this one are looked at
 */
export async function unsafeMigrations(folder: string, after = baseline): Promise<readonly string[]> {
  const newer = (await readMigrations(folder)).filter(({ name }) => name > after)
  const found = await Promise.all(
    newer.map(async ({ name, sql }) =>
      (await unsafeStatements(sql)).map(
        ({ kind, what, why }) =>
          `${name}: ${kind} (${what}): ${why}. If that is so on purpose, say why in the migration: -- unsafe ${kind}: …`,
      ),
    ),
  )
  return found.flat()
}
