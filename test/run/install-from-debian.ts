import { spawnSync } from 'node:child_process'

/** Runs a program with its output shown. Says whether it succeeded. */
export function runShown(program: string, ...parameters: string[]): boolean {
  console.log(`> ${program} ${parameters.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, parameters, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
}

/** Installs a package of Debian, where this is Debian and we may. Says whether it did. */
export const installFromDebian = (name: string): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  runShown('apt-get', 'update', '-qq') &&
  runShown('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name)
