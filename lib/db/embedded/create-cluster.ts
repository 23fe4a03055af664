import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
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

/**
 * Makes an empty PostgreSQL cluster where there is none. It appears whole or not at all: it is made beside
 * its place and then moved there.
 *
 * @throws OperatorError when the disk is full or PostgreSQL refuses
 */
export async function createCluster(home: PostgresHome): Promise<void> {
  const cluster = clusterFolder(home)
  if (existsSync(path.join(cluster, 'PG_VERSION'))) return
  const unfinished = path.join(home.folder, `postgres-unfinished-${process.pid}`)
  const passwordFile = path.join(home.folder, `postgres-password-${process.pid}`)
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
