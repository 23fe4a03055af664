import { resolve } from 'node:path'
import { importPackage } from '#lib/dataset/import-package.ts'
import { loadSnapshot } from '#lib/dataset/load-snapshot.ts'
import { openVersion } from '#lib/dataset/store/open-version.ts'
import { closeDatabase, useDatabase } from '#lib/db/database.ts'
import { openScratchDatabase } from '#lib/db/embedded/open-scratch-database.ts'
import { applyMigrations } from '#lib/db/migrations/apply-migrations.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { summary } from './timings.ts'

export type Loading = {
  readonly snapshot: Snapshot
  /** Reading, checking and storing the package, in milliseconds. */
  readonly import_ms: number
  /** From PostgreSQL to a snapshot ready for scoring, median in milliseconds. */
  readonly load_ms: number
}

const repetitions = 9

/** Imports a package into a PostgreSQL of its own, which is removed afterwards, and loads it again and again. */
export async function measureLoading(directory: string): Promise<Loading> {
  const database = await openScratchDatabase()
  try {
    await applyMigrations(database.url, resolve(import.meta.dirname, '../../prisma/migrations'))
    useDatabase(database.url)
    const start = performance.now()
    const imported = await importPackage(directory)
    if (!imported.ok) {
      const [first] = imported.issues
      throw new OperatorError(
        `${directory} is not a valid package: ${first?.path ?? ''} ${first?.message ?? ''}`,
      )
    }
    const importTime = Math.round(performance.now() - start)
    const taken: number[] = []
    let snapshot = await load(imported.value.id)
    for (let run = 0; run < repetitions; run++) {
      const began = performance.now()
      snapshot = await load(imported.value.id)
      taken.push(performance.now() - began)
    }
    return { snapshot, import_ms: importTime, load_ms: summary(taken).median }
  } finally {
    await closeDatabase()
    await database.close()
  }
}

const load = async (id: string): Promise<Snapshot> => loadSnapshot(await openVersion(id))
