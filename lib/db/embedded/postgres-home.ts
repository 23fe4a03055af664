import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { linkLibraries, postgresBinaries } from './postgres-binaries.ts'
import { postgresAccount, type Account } from './postgres-account.ts'
import { runProgram } from './run-program.ts'

/** Where the program's own PostgreSQL lives, and whom it runs as. */
export type PostgresHome = {
  /** Holds the cluster (`postgres`) and its log. */
  readonly folder: string
  /** Holds PostgreSQL's `bin`, `lib` and `share`. */
  readonly binaries: string
  readonly account: Account | undefined
}

/** Where a service of the system keeps what it writes; used only where the data folder cannot be. */
const systemFolder = '/var/lib/reweigh'

const canEnter = async (account: Account, folder: string) =>
  (await runProgram(account, '/bin/sh', ['-c', 'cd "$0"', folder])).code === 0

const canRun = async (account: Account, binaries: string) =>
  (await runProgram(account, path.join(binaries, 'bin', 'postgres'), ['--version'])).code === 0

/** A copy of the programs that every account may run; made once for each version of them. */
async function copyBinaries(binaries: string): Promise<string> {
  const manifest = await readFile(path.join(binaries, '..', 'package.json'))
  const version = createHash('sha256').update(manifest).digest('hex').slice(0, 12)
  const copy = path.join(systemFolder, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    await cp(binaries, unfinished, { recursive: true, verbatimSymlinks: true })
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true }))
  }
  return copy
}

/** The folder outside the data folder; a note in the data folder remembers it, should the latter be moved. */
async function folderOutside(dataFolder: string): Promise<string> {
  const note = path.join(dataFolder, 'postgres-is-at')
  const known = await readFile(note, 'utf8').catch(() => '')
  if (known) return known.trim()
  const name = createHash('sha256')
    .update(await realpath(dataFolder))
    .digest('hex')
    .slice(0, 12)
  const folder = path.join(systemFolder, name)
  await writeFile(note, `${folder}\n`)
  return folder
}

/**
 * Finds a home for PostgreSQL, in the data folder where that is possible.
 *
 * Started by root, PostgreSQL runs as an unprivileged account. Where that account cannot reach the data
 * folder (it lies below /root, say), PostgreSQL lives in /var/lib/reweigh instead.
 *
 * @param dataFolder made when it does not exist
 */
export async function postgresHome(dataFolder: string): Promise<PostgresHome> {
  await mkdir(dataFolder, { recursive: true })
  const binaries = postgresBinaries()
  await linkLibraries(binaries)
  const account = await postgresAccount(path.join(dataFolder, 'postgres'), path.dirname(dataFolder))
  if (!account) return { folder: dataFolder, binaries, account }
  const folder = (await canEnter(account, dataFolder)) ? dataFolder : await folderOutside(dataFolder)
  await mkdir(folder, { recursive: true, mode: 0o755 })
  return {
    folder,
    binaries: (await canRun(account, binaries)) ? binaries : await copyBinaries(binaries),
    account,
  }
}
