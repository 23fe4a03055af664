import 'server-only'
import { hash } from 'node:crypto'
import type { Package } from '#lib/dataset/package/package.ts'
import type { OnProgress } from '#lib/dataset/package/read-package.ts'
import type { Postcodes } from '#lib/dataset/package/read-postcodes.ts'
import type { Prisma, Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { transaction } from '#lib/service/transaction.ts'
import { columnBytes } from './column-bytes.ts'
import { contentDigest } from './content-digest.ts'
import { datasetId } from './dataset-id.ts'

/** What came of storing a package: `imported` is false when the same package was there already. */
export type StoredPackage = { readonly id: string; readonly digest: string; readonly imported: boolean }

const mostSeconds = 120
const districtsAtOnce = 100

/**
 * Stores a package as a dataset version: all of it or nothing, and never twice. A version that is stored never changes.
 *
 * Throws ServiceError `Conflict` when the same name and version is there with other content.
 */
export async function storePackage(parsed: Package, onProgress?: OnProgress): Promise<StoredPackage> {
  const { identity, tables, postcodes, boundaries } = parsed
  const id = datasetId(identity)
  const columns = columnsOf(id, tables)
  const files = boundaries === null ? [] : [fileOf(id, 'boundaries.topojson', boundaries)]
  const total = columns.length + files.length + (postcodes?.size ?? 0)
  return transaction(
    async (tx) => {
      // Somebody else may be importing the same package: wait for them instead of giving up after the usual 2 seconds.
      await tx.$queryRaw`SELECT set_config('lock_timeout', ${`${mostSeconds}s`}, true)`
      const version = versionOf(parsed, { columns, files })
      const { count } = await tx.datasetVersion.createMany({ data: [version], skipDuplicates: true })
      if (count === 0) return alreadyThere(tx, parsed)
      let done = 0
      const tell = (parts: number): void => {
        onProgress?.({ doing: `Storing ${id}`, done, total })
        done += parts
      }
      for (const column of columns) {
        tell(1)
        await tx.datasetColumn.create({ data: column })
      }
      for (const file of files) {
        tell(1)
        await tx.datasetFile.create({ data: file })
      }
      for (const data of districtsOf(id, postcodes ?? new Map())) {
        tell(data.length)
        await tx.datasetPostcode.createMany({ data })
      }
      tell(0)
      return { id, digest: identity.digest, imported: true }
    },
    { seconds: mostSeconds },
  )
}

async function alreadyThere(tx: Transaction, { identity }: Package): Promise<StoredPackage> {
  const { digest } = identity
  const id = datasetId(identity)
  const same = await tx.datasetVersion.findUnique({ where: { digest }, select: { id: true } })
  if (same !== null) return { id: same.id, digest, imported: false }
  const message =
    `${id} is there already with other content, and a version never changes. ` +
    'Give the corrected package a new version in its datapackage.json.'
  throw new ServiceError({ kind: 'Conflict', message })
}

type Parts = {
  readonly columns: readonly Prisma.DatasetColumnCreateManyInput[]
  readonly files: readonly Prisma.DatasetFileCreateManyInput[]
}

function versionOf(
  { identity, description, methodology, tables }: Package,
  parts: Parts,
): Prisma.DatasetVersionCreateManyInput {
  const { name, version, title, digest } = identity
  return {
    id: datasetId(identity),
    ...{ name, version, title, digest, description, methodology },
    contentDigest: contentDigest({ digest, description, methodology, ...parts }),
    areaCount: tables.get('areas')?.rows ?? 0,
  }
}

const columnsOf = (id: string, tables: Package['tables']) =>
  [...tables].flatMap(([table, { columns }]) =>
    [...columns].map(([name, column], position) => {
      const bytes = columnBytes(column)
      return { datasetId: id, table, name, position, kind: column.kind, bytes, sha256: hash('sha256', bytes) }
    }),
  )

const fileOf = (id: string, path: string, content: Uint8Array) => {
  const bytes = Uint8Array.from(content)
  return { datasetId: id, path, bytes, sha256: hash('sha256', bytes) }
}

function* districtsOf(id: string, postcodes: Postcodes): Generator<Prisma.DatasetPostcodeCreateManyInput[]> {
  const rows = [...postcodes].map(([outward, areas]) => ({
    datasetId: id,
    outward,
    areas: Object.fromEntries(areas),
  }))
  for (let start = 0; start < rows.length; start += districtsAtOnce)
    yield rows.slice(start, start + districtsAtOnce)
}
