import { setTimeout as sleep } from 'node:timers/promises'
import { openEmbeddedDatabase, type EmbeddedDatabase } from '#lib/db/embedded/open-embedded-database.ts'
import { sentenceFor } from '#bin/setup/operator-error.mjs'
import { step } from '#bin/setup/progress.mjs'
import { dataFolder } from '#bin/setup/project.mjs'

/** The database that is used for as long as the program runs. */
export type OpenedDatabase = { readonly url: string; readonly close: () => Promise<void> }

/** Opens our PostgreSQL again, as often as it takes. */
async function reopen(): Promise<EmbeddedDatabase> {
  for (;;) {
    try {
      return await openEmbeddedDatabase(dataFolder)
    } catch (error) {
      console.error(sentenceFor(error))
      await sleep(5000)
    }
  }
}

/**
 * The PostgreSQL at `url`, or without one our own, which is started, and started again should it ever be
 * killed under us.
 */
export async function openDatabase(url: string | undefined): Promise<OpenedDatabase> {
  if (url !== undefined) return { url, close: () => Promise.resolve() }
  let database = await step('Starting PostgreSQL', () => openEmbeddedDatabase(dataFolder))
  if (database.folder !== dataFolder) {
    console.log(
      `PostgreSQL does not run as root, and its account cannot reach ${dataFolder}: its files are in ${database.folder}`,
    )
  }
  const watch = async (): Promise<void> => {
    await database.lost
    console.error('PostgreSQL ended unexpectedly; starting it again.')
    database = await reopen()
    await watch()
  }
  void watch()
  return { url: database.url, close: () => database.close() }
}
