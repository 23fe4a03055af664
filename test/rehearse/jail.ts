import { spawn, type ChildProcess } from 'node:child_process'

/** Where the image keeps the program. */
export const home = '/srv/reweigh'

/** What a program sees of this machine. */
export type Jail = {
  /** The folder that appears at /srv/reweigh. */
  readonly tree: string
  /** The folder of the programs that the base image brings, Node above all: it appears at /srv/bin, first on the path. */
  readonly programs: string
  /** Whether nothing can be written but /tmp, and the program is nobody: as the image runs. Else as it is built. */
  readonly closed: boolean
  /** More files that appear elsewhere, by the place where they appear. */
  readonly also?: Readonly<Record<string, string>>
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`

/** The user and group of the image; `setpriv` also takes every right of root's away, for good. */
const nobody =
  'setpriv --reuid 10001 --regid 10001 --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all'

/**
 * Starts a program in a view of the file system of its own: what is mounted there is seen by nobody else and goes with it.
 * Needs root and Linux.
 *
 * @param command for a shell
 * @param settings all environment variables that the program has, beside PATH and HOME
 */
export function startInJail(
  jail: Jail,
  command: string,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const { tree, programs, closed, also = {} } = jail
  const readOnly = closed
    ? ['mount -o remount,bind,ro /srv/reweigh', 'mount -o remount,bind,ro /srv/bin']
    : []
  const { NODE_ENV } = process.env
  const script = [
    'set -e',
    'mount -t tmpfs -o size=1m,mode=755 tmpfs /srv',
    'mount -t tmpfs -o size=1m,mode=755 tmpfs /run',
    'mkdir /run/secrets',
    `mkdir ${home} /srv/bin`,
    `mount --bind ${quoted(tree)} ${home}`,
    `mount --bind ${quoted(programs)} /srv/bin`,
    ...Object.entries(also).map(([place, file]) => `mount --bind ${quoted(file)} ${quoted(place)}`),
    ...readOnly,
    ...(closed ? ['mount -o remount,bind,ro /', 'mount -t tmpfs -o size=64m,mode=1777 tmpfs /tmp'] : []),
    `cd ${home}`,
    closed ? `exec ${nobody} sh -c "$COMMAND"` : 'exec sh -c "$COMMAND"',
  ].join('\n')
  return spawn('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', script], {
    env: {
      NODE_ENV,
      PATH: '/srv/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
      HOME: '/tmp',
      COMMAND: `exec ${command}`,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs one to its end. Answers what it said; throws all of it when it fails. */
export function runInJail(
  jail: Jail,
  command: string,
  settings: Readonly<Record<string, string>>,
): Promise<string> {
  const child = startInJail(jail, command, settings)
  return new Promise((resolve, reject) => {
    let said = ''
    const collect = (part: Buffer) => {
      said += part.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.on('close', (code) => {
      if (code === 0) resolve(said)
      else reject(new Error(`${command}\n${said}\nended with ${code}`))
    })
  })
}
