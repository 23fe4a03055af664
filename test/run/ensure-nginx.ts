import { findProgram } from '#test/support/find-program.ts'
import { installFromDebian } from './install-from-debian.ts'

/**
 * Sees to it that there is an nginx for the tests of several servers: one that is here, else Debian's. It is a program that a
 * test starts; as a service of the system it is not needed.
 *
 * @returns whether there is one now; if not, what to do has been printed
 */
export function ensureNginx(): boolean {
  if (findProgram('nginx') !== undefined) return true
  console.log('There is no nginx yet; installing one.')
  if (installFromDebian('nginx-light') && findProgram('nginx') !== undefined) return true
  console.log('nginx could not be installed. Install it (on Debian: apt-get install nginx-light).')
  return false
}
