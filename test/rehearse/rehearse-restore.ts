import { openScratchDatabase } from '#lib/db/embedded/open-scratch-database.ts'
import { cronScript } from './cron-script.ts'
import { runInJail, type Jail } from './jail.ts'

/**
 * Does at once what Kubernetes does in two of the night's hours: writes a backup, and puts it into an empty database, by the
 * scripts of the manifests. /tmp stands for the volume, which the jail has not.
 *
 * @param settings how the database that is in use is found
 * @returns what the restore said: each table with its rows and its digest
 */
export async function rehearseRestore(
  jail: Jail,
  settings: Readonly<Record<string, string>>,
): Promise<string> {
  const { DATABASE_URL_FILE = '', ...others } = settings
  const empty = await openScratchDatabase()
  try {
    const [backup, restore] = await Promise.all(['backup', 'restore-check'].map(cronScript))
    return await runInJail(jail, 'sh -euc "$SCRIPT"', {
      ...others,
      SCRIPT: [
        `export DATABASE_URL_FILE=${DATABASE_URL_FILE}`,
        backup,
        'unset DATABASE_URL_FILE',
        `export DATABASE_URL='${empty.url}'`,
        restore,
      ]
        .join('\n')
        .replaceAll('/backups', '/tmp'),
    })
  } finally {
    await empty.close()
  }
}
