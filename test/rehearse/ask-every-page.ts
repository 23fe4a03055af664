import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { ask } from '#test/support/site.ts'

/** The addresses of a built site, by the files that answer them. */
const manifest = z.record(z.string(), z.string())

/**
 * Asks a server for every page and route that has no parameter in its address, as a reader: what was not copied into the
 * image is missed by one of them.
 *
 * @param tree the folder with `.next`
 * @returns how many were asked, and those that were answered with 5xx
 */
export async function askEveryPage(
  tree: string,
  at: string,
): Promise<{ readonly asked: number; readonly failed: readonly string[] }> {
  const text = await readFile(path.join(tree, '.next/app-path-routes-manifest.json'), 'utf8')
  const addresses = Object.values(manifest.parse(JSON.parse(text))).filter(
    (address) => !/[[\]]/.test(address) && !address.startsWith('/_'),
  )
  const failed: string[] = []
  for (const address of addresses) {
    const { status } = await ask(address, { at })
    if (status >= 500) failed.push(`${status} ${address}`)
  }
  return { asked: addresses.length, failed }
}
