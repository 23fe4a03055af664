import { OperatorError } from '#lib/errors/operator-error.ts'
import type { Migration } from './read-migrations.ts'

/** A row of Prisma's table `_prisma_migrations`, without those that were rolled back. */
export type AppliedMigration = {
  readonly name: string
  readonly checksum: string
  readonly finished: boolean
}

/**
 * Which migrations a database still needs.
 *
 * @param known what this version of the program brings, oldest first
 * @param applied what the database says was applied
 * @returns those of `known` that were not applied, oldest first
 * @throws OperatorError when the database belongs to a newer version, when one of its migrations has since
 *   been edited, or when one began and never ended
 */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  const unfinished = applied.find(({ finished }) => !finished)
  if (unfinished) {
    throw new OperatorError(
      `The migration "${unfinished.name}" of this database began and never ended: repair it by hand, then mark it with "prisma migrate resolve". Nothing was changed.`,
    )
  }
  const ours = new Map(known.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of applied) {
    const migration = ours.get(name)
    if (!migration) {
      throw new OperatorError(
        `This database belongs to a newer version of Reweigh: it has the migration "${name}", which this version does not know. Nothing was changed.`,
      )
    }
    if (migration.checksum !== checksum) {
      throw new OperatorError(
        `The migration "${name}" was edited after this database had applied it. Nothing was changed.`,
      )
    }
  }
  const done = new Set(applied.map(({ name }) => name))
  return known.filter(({ name }) => !done.has(name))
}
