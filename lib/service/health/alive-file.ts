import { utimes, writeFile } from 'node:fs/promises'

/**
 * Touches a file, which says that this process still does things. Whoever starts processes looks at its age: one that hangs
 * touches nothing (`find FILE -mmin -2`). That the database is away makes no difference.
 *
 * @param file where; undefined: nobody looks
 */
export async function touchAliveFile(file: string | undefined, now = new Date()): Promise<void> {
  if (file === undefined) return
  await utimes(file, now, now).catch(() => writeFile(file, ''))
}
