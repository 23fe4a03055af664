import { readFile, stat } from 'node:fs/promises'

/** Whom a program runs as; missing means: as this process. */
export type Account = { readonly uid: number; readonly gid: number }

const ownerOf = async (path: string): Promise<Account | undefined> => {
  const found = await stat(path).catch(() => undefined)
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined
}

/** An account of this machine, by name. */
const named = (accounts: string, name: string): Account | undefined => {
  const [, , uid, gid] =
    accounts
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}

/**
 * The account that PostgreSQL runs as. It refuses to run as root, so for root it is, in this order: whoever
 * owns the cluster already, whoever owns the folder around it, `postgres`, `nobody`.
 *
 * @param cluster PostgreSQL's folder, which need not exist yet
 * @param around a folder whose owner may be asked instead
 * @returns undefined when this process is not root
 */
export async function postgresAccount(cluster: string, around: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return (
    (await ownerOf(cluster)) ??
    (await ownerOf(around)) ??
    named(accounts, 'postgres') ??
    named(accounts, 'nobody') ?? { uid: 65_534, gid: 65_534 }
  )
}
