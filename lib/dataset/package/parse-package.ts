import type { Methodology } from '#lib/scoring/methodology.ts'
import { checkBaseline, checkIndicators } from './check-baseline.ts'
import { checkBoundaries } from './check-boundaries.ts'
import { checkManifest } from './check-manifest.ts'
import { checkRecipe } from './check-recipe.ts'
import { checkTables } from './check-tables.ts'
import { datapackageSchema, type Datapackage } from './datapackage-schema.ts'
import { jsonPath, readJson, type JsonDocument } from './json-document.ts'
import { methodologySchema } from './methodology-schema.ts'
import type { Package } from './package.ts'
import { packageFileNames, packageFiles, type PackageFiles } from './package-files.ts'
import type { ProblemLog } from './problem-log.ts'
import { readPostcodes } from './read-postcodes.ts'
import { readTables } from './read-tables.ts'
import { toSnapshot } from './to-snapshot.ts'
import { noteIssues } from './zod-problems.ts'

/** Reads datapackage.json alone; null when it has problems, and then they were noted. */
export function parseDatapackage(bytes: Uint8Array, log: ProblemLog): Datapackage | null {
  const document = readJson('datapackage.json', bytes, log)
  if (document === null) return null
  const parsed = datapackageSchema.safeParse(document.value)
  if (!parsed.success) noteIssues('datapackage.json', document, parsed.error, log)
  return parsed.success ? parsed.data : null
}

type ParsedMethodology = { readonly methodology: Methodology; readonly lineOf: JsonDocument['lineOf'] }

/** Reads methodology.json alone; null when it has problems, and then they were noted. */
export function parseMethodology(bytes: Uint8Array, log: ProblemLog): ParsedMethodology | null {
  const file = 'methodology.json'
  const document = readJson(file, bytes, log)
  if (document === null) return null
  const parsed = methodologySchema.safeParse(document.value)
  if (!parsed.success) {
    noteIssues(file, document, parsed.error, log)
    return null
  }
  const before = log.count()
  checkRecipe(parsed.data, (path, value, expected) =>
    log.add({ file, row: document.lineOf(path), column: jsonPath(path), value }, expected),
  )
  return log.count() > before ? null : { methodology: parsed.data, lineOf: document.lineOf }
}

/**
 * Turns the files of a package into the package, or gives null and notes every problem of every file. Pure: the same
 * bytes always give the same answer. `onFile` is told the name of each file when its turn comes.
 */
export function parsePackage(
  files: PackageFiles,
  log: ProblemLog,
  onFile: (name: string) => void = () => undefined,
): Package | null {
  for (const name of packageFileNames)
    if (packageFiles[name].required && !files.has(name))
      log.add({ file: name }, 'this file, every package has it')
  const manifest = files.get('datapackage.json')
  const description = manifest == null ? null : parseDatapackage(manifest.bytes, log)
  if (description !== null) checkManifest(description, files, log)
  const recipe = files.get('methodology.json')
  const parsed = recipe == null ? null : parseMethodology(recipe.bytes, log)
  const methodology = parsed?.methodology ?? null
  const read = readTables(files, methodology, log, onFile)
  checkTables(read, methodology, files, log)
  if (parsed !== null && read.indicators !== null)
    checkIndicators(parsed.methodology, read.indicators, parsed.lineOf, log)
  const postcodes = files.get('postcodes.csv')
  const knownAreas = read.areas?.complete ? read.areas.positions : null
  if (postcodes != null) onFile('postcodes.csv')
  const districts = postcodes == null ? null : readPostcodes(postcodes.bytes, knownAreas, log)
  const boundaries = files.get('boundaries.topojson')?.bytes ?? null
  if (boundaries !== null) onFile('boundaries.topojson')
  if (boundaries !== null) checkBoundaries(boundaries, log)
  if (log.count() > 0 || manifest == null || description === null || methodology === null) return null

  const { name, version, title, invented = false } = description
  const identity = { name, version, title, invented, digest: `sha256:${manifest.sha256}` }
  const { tables } = read
  checkBaseline(toSnapshot({ identity, methodology, tables }), log)
  return log.count() > 0
    ? null
    : { identity, description, methodology, tables, postcodes: districts, boundaries }
}
