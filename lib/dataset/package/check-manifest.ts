import type { Datapackage } from './datapackage-schema.ts'
import { packageFileNames, type FileContent, type PackageFiles } from './package-files.ts'
import type { ProblemLog } from './problem-log.ts'

const manifest = 'datapackage.json'

/**
 * Notes every file that is not what datapackage.json says it is: not there, another size or hash, listed twice, or not
 * listed at all. Because every file is listed with its hash, the hash of datapackage.json stands for the whole package.
 */
export function checkManifest({ resources }: Datapackage, files: PackageFiles, log: ProblemLog): void {
  const listed = new Set<string>()
  for (const { path, bytes, hash } of resources) {
    const place = { file: manifest, column: 'resources', value: path }
    if (listed.has(path)) log.add(place, 'each file once')
    listed.add(path)
    const content = files.get(path)
    if (path === manifest) log.add(place, 'the other files only: this one cannot hold its own hash')
    else if (content === undefined) log.add(place, 'a file that is in the package')
    else if (content !== null)
      checkContent(path, content, { bytes, sha256: hash.slice('sha256:'.length) }, log)
  }
  for (const name of packageFileNames) {
    const content = files.get(name)
    if (name === manifest || content == null || listed.has(name)) continue
    const entry = JSON.stringify({
      path: name,
      bytes: content.bytes.length,
      hash: `sha256:${content.sha256}`,
    })
    log.add({ file: manifest, column: 'resources', value: name }, `this file among the resources: ${entry}`)
  }
}

function checkContent(
  file: string,
  { bytes, sha256 }: FileContent,
  expected: { bytes: number; sha256: string },
  log: ProblemLog,
): void {
  if (bytes.length !== expected.bytes)
    log.add({ file, column: 'bytes', value: String(bytes.length) }, `${expected.bytes}, as ${manifest} says`)
  if (sha256 !== expected.sha256)
    log.add(
      { file, column: 'hash', value: `sha256:${sha256}` },
      `sha256:${expected.sha256}, as ${manifest} says`,
    )
}
