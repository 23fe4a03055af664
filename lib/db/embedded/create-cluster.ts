import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '#lib/errors/operator-error.ts'
import type { PostgresHome } from './postgres-home.ts'
import { runProgram } from './run-program.ts'

/** PostgreSQL's own folder inside its home. */
export const clusterFolder = (home: PostgresHome) => path.join(home.folder, 'postgres')

/** The password of the cluster's only user; it is kept inside the cluster, so that the two cannot part. */
export const clusterPassword = async (home: PostgresHome) =>
  (await readFile(path.join(clusterFolder(home), 'reweigh-password'), 'utf8')).trim()

/** What to say when PostgreSQL's programs fail. */
export function postgresFailure(doing: string, output: string): OperatorError {
  if (/No space left on device/i.test(output)) {
    return new OperatorError('The disk is full: PostgreSQL cannot write. Free some space and start again.')
  }
  const reason = /(?:FATAL|error|could not).*$/im.exec(output)?.[0] ?? output.trim().split('\n').at(-1) ?? ''
  return new OperatorError(`PostgreSQL could not ${doing}: ${reason}`)
}

const unfinishedPrefix = 'postgres-unfinished-'

/** Clears what a process left that was killed while it made a cluster; that takes seconds, not ten minutes. */
async function removeLeftovers({ folder }: PostgresHome): Promise<void> {
  for (const name of await readdir(folder)) {
    const leftover = path.join(folder, name)
    const age = name.startsWith(unfinishedPrefix) ? Date.now() - (await stat(leftover)).mtimeMs : 0
    if (age > 600_000) await rm(leftover, { recursive: true, force: true })
  }
}

/**
 * Makes an empty PostgreSQL cluster where there is none. It appears whole or not at all: it is made beside
 * its place and then moved there.
 *
 * @throws OperatorError when the disk is full or PostgreSQL refuses
 */
export async function createCluster(home: PostgresHome): Promise<void> {
  const cluster = clusterFolder(home)
  if (existsSync(path.join(cluster, 'PG_VERSION'))) return
  await removeLeftovers(home)
  const unfinished = path.join(home.folder, unfinishedPrefix + randomBytes(6).toString('hex'))
  const passwordFile = `${unfinished}.password`
  const password = randomBytes(24).toString('base64url')
  const give = async (file: string) => {
    if (home.account) await chown(file, home.account.uid, home.account.gid)
  }
  try {
    await mkdir(unfinished, { recursive: true, mode: 0o700 })
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    await give(unfinished)
    await give(passwordFile)
    const { code, output } = await runProgram(home.account, path.join(home.binaries, 'bin', 'initdb'), [
      ...['-D', unfinished, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ])
    if (code !== 0) throw postgresFailure('make its files', output)
    await rename(passwordFile, path.join(unfinished, 'reweigh-password'))
    await rename(unfinished, cluster).catch((error: unknown) => {
      // Another process was first; its cluster is as good as ours.
      if (!existsSync(path.join(cluster, 'PG_VERSION'))) throw error
    })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
    await rm(passwordFile, { force: true })
  }
}
