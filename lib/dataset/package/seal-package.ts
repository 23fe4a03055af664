import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { failure, success, type Result } from '#lib/result/result.ts'
import { readJson } from './json-document.ts'
import { packageFileNames, packageFiles, type PackageFileName } from './package-files.ts'
import type { PackageProblem } from './package-problem.ts'
import { createProblemLog } from './problem-log.ts'
import { openFolder } from './read-folder.ts'

const manifest = 'datapackage.json'
/** Records, not objects with known keys: they keep the order in which somebody wrote the keys. */
const described = z.record(z.string(), z.unknown())
const listedFiles = z.array(z.intersection(described, z.object({ path: z.string() }))).default([])

/** What was listed, and whether datapackage.json had to be changed. */
export type SealedPackage = { readonly files: readonly string[]; readonly changed: boolean }

/**
 * Writes the size and hash of every file of a package into its datapackage.json, which must be there with the package's
 * name, title and version. Nothing else in it changes, and nothing is checked: import and verify do that.
 *
 * Example: after a correction in values.csv, `await sealPackage('my-package')`.
 */
export async function sealPackage(directory: string): Promise<Result<SealedPackage, PackageProblem>> {
  const log = createProblemLog()
  const folder = await openFolder(directory, log)
  if (folder === null) return failure(log.problems())
  const content = await folder.read(manifest, packageFiles[manifest].maxBytes)
  if (content === 'absent')
    log.add({ file: manifest }, 'this file, with the name, title and version of the package')
  const document = typeof content === 'object' ? readJson(manifest, content.bytes, log) : null
  const description = described.safeParse(document?.value)
  const files = listedFiles.safeParse(description.data?.resources)
  if (document !== null && !(description.success && files.success))
    log.add({ file: manifest }, 'an object, whose resources have a path')
  if (typeof content !== 'object' || !description.success || !files.success) return failure(log.problems())

  const listed = new Map(files.data.map((resource) => [resource.path, resource]))
  const others = [...listed.keys()].filter((path) => !isKnown(path))
  const resources: { path: string }[] = []
  for (const path of [...packageFileNames, ...others].filter((name) => name !== manifest).sort()) {
    const file = await folder.read(
      path,
      isKnown(path) ? packageFiles[path].maxBytes : packageFiles['areas.csv'].maxBytes,
    )
    if (typeof file !== 'object') continue
    const before = listed.get(path) ?? { name: path.replace(/\.[^.]*$/, '').replaceAll('/', '-'), path }
    resources.push({ ...before, path, ...{ bytes: file.bytes.length, hash: `sha256:${file.sha256}` } })
  }
  if (log.count() > 0) return failure(log.problems())
  const text = `${JSON.stringify({ ...description.data, resources }, null, 2)}\n`
  const changed = text !== new TextDecoder().decode(content.bytes)
  if (changed) await replace(join(directory, manifest), text)
  return success({ files: resources.map(({ path }) => path), changed })
}

const isKnown = (path: string): path is PackageFileName => Object.hasOwn(packageFiles, path)

/** Writes a file so that it is the old one or the new one at every moment, never half of it. */
async function replace(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}`
  try {
    await writeFile(beside, text, { flag: 'wx' })
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}
