import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openEmbeddedDatabase, type EmbeddedDatabase } from './open-embedded-database.ts'

/** A PostgreSQL of its own in a temporary folder, for tests and for checking the schema; close() removes all of it. */
export async function openScratchDatabase(): Promise<EmbeddedDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reweigh-'))
  await chmod(folder, 0o755) // PostgreSQL may run as another account than ours; its own folder stays closed.
  const database = await openEmbeddedDatabase(folder, { lasting: false })
  const close = async () => {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...database, close }
}
