import { promisify } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'

/** The quickest: numbers that are mostly small become less than half. */
const params = { [constants.ZSTD_c_compressionLevel]: 1 }

/**
 * A value as bytes: plain objects, arrays, numbers, texts and typed arrays, exactly as they are. In the form of Node's own
 * structured clone, which later versions of Node go on reading, compressed (Zstandard, RFC 8878).
 */
export const toBytes = async (value: object): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await promisify(zstdCompress)(serialize(value), { params }))

/**
 * The value that `toBytes` was given. Only for bytes that we wrote: they do not say what they are.
 *
 * Throws Error for bytes that are damaged.
 */
export const fromBytes = async (bytes: Uint8Array): Promise<unknown> =>
  deserialize(await promisify(zstdDecompress)(bytes))
