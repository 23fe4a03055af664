import 'server-only'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { StoredDataset } from '#lib/dataset/dataset-store.ts'
import { boundariesFile } from './boundaries-file.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** The boundaries of a dataset version, ready to be sent in whichever way a client understands. */
export type PackedBoundaries = {
  /** Weak (RFC 9110, 8.8.3), because every encoding has it. */
  readonly etag: string
  readonly identity: Bytes
  readonly gzip: Bytes
  readonly br: Bytes
}

type Packed = WeakMap<StoredDataset, Promise<PackedBoundaries | null>>

/**
 * Made once for each opened version, which never changes; forgotten with it. On the global object (hence the cast), so that a
 * module that is loaded twice has one all the same.
 */
const shelf = globalThis as { reweighBoundaries?: Packed }
const packed = (shelf.reweighBoundaries ??= new WeakMap())

/** Takes 0.3 s once; twice the level saves another eighth and takes 5 s. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** The boundaries of a dataset version, compressed beforehand; null when it has none. */
export function packedBoundaries(dataset: StoredDataset): Promise<PackedBoundaries | null> {
  const known = packed.get(dataset)
  if (known) return known
  const made = pack(dataset)
  packed.set(dataset, made)
  made.catch(() => packed.delete(dataset))
  return made
}

async function pack(dataset: StoredDataset): Promise<PackedBoundaries | null> {
  const stored = await dataset.boundaries()
  if (stored === null) return null
  const { licenses, sources } = dataset.description
  const text = boundariesFile(stored, dataset.snapshot.areas, { id: dataset.id, licenses, sources })
  const identity = new TextEncoder().encode(text)
  const [zipped, br] = await Promise.all([
    promisify(gzip)(identity, { level: 9 }),
    promisify(brotliCompress)(identity, brotli),
  ])
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url')}"`
  return { etag, identity, gzip: new Uint8Array(zipped), br: new Uint8Array(br) }
}
