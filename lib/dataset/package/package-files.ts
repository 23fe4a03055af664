import { hash } from 'node:crypto'

/** The files of a package (docs/runbooks/datasets.md) and how large each may be, in bytes. */
export const packageFiles = {
  'datapackage.json': { required: true, maxBytes: 1_000_000 },
  'methodology.json': { required: true, maxBytes: 1_000_000 },
  'areas.csv': { required: true, maxBytes: 50_000_000 },
  'indicators.csv': { required: true, maxBytes: 1_000_000 },
  'values.csv': { required: true, maxBytes: 50_000_000 },
  'small-areas.csv': { required: false, maxBytes: 50_000_000 },
  'small-area-values.csv': { required: false, maxBytes: 50_000_000 },
  'outcomes.csv': { required: false, maxBytes: 1_000_000 },
  'outcome-values.csv': { required: false, maxBytes: 50_000_000 },
  'published.csv': { required: false, maxBytes: 50_000_000 },
  'postcodes.csv': { required: false, maxBytes: 50_000_000 },
  'boundaries.topojson': { required: false, maxBytes: 50_000_000 },
} as const satisfies Record<string, { required: boolean; maxBytes: number }>

export type PackageFileName = keyof typeof packageFiles

/** Their names, the manifest first. */
export const packageFileNames = Object.keys(packageFiles) as readonly PackageFileName[] // keys of the literal above

/** A file as it was read, once: what is hashed is what is parsed. */
export type FileContent = { readonly bytes: Uint8Array; readonly sha256: string }

/**
 * The files of a package, by path: those with fixed names, and any other that datapackage.json lists. Null = it is there
 * but was refused, and that was noted.
 */
export type PackageFiles = ReadonlyMap<string, FileContent | null>

/** A file's bytes with their SHA-256 (64 hexadecimal digits). */
export const fileContent = (bytes: Uint8Array): FileContent => ({ bytes, sha256: hash('sha256', bytes) })
