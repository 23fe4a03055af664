import 'server-only'
import { hash } from 'node:crypto'
import { datapackageSchema, type Datapackage } from '#lib/dataset/package/datapackage-schema.ts'
import { methodologySchema } from '#lib/dataset/package/methodology-schema.ts'
import type { Table, TableColumn, TableName, Tables } from '#lib/dataset/package/table.ts'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import type { DatasetIdentity } from '#lib/scoring/snapshot.ts'
import { columnFrom } from './column-bytes.ts'
import { contentDigest } from './content-digest.ts'

/** A stored version whose parts can be asked for; every part is checked against its hash before it is given. */
export type StoredVersion = {
  readonly id: string
  readonly identity: DatasetIdentity
  readonly description: Datapackage
  readonly methodology: Methodology
  /** The tables of these names that the version has. */
  readonly tables: (...names: readonly TableName[]) => Promise<Tables>
  /** A file that is kept as it came; null when the version has none of that name. */
  readonly file: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>
}

const damaged = (id: string, what: string): ServiceError =>
  new ServiceError({
    kind: 'Unavailable',
    message: `The dataset ${id} is not as it was imported (${what}), so it is not used. Restore the database from a backup.`,
    retryAfter: 3600,
  })

/**
 * Opens the version with this id and checks that everything stored for it is what was imported
 * (docs/decisions/0002-dataset-digest.md).
 *
 * Throws ServiceError `NotFound` when there is no such version and `Unavailable` when it is damaged.
 */
export async function openVersion(id: string): Promise<StoredVersion> {
  const version = await db().datasetVersion.findUnique({
    where: { id },
    include: {
      columns: { select: { table: true, name: true, position: true, kind: true, sha256: true } },
      files: { select: { path: true, sha256: true } },
    },
  })
  if (version === null) throw new ServiceError({ kind: 'NotFound', message: `There is no dataset ${id}.` })
  if (contentDigest(version) !== version.contentDigest) throw damaged(id, 'its parts')
  const description = datapackageSchema.parse(version.description)
  const { name, digest, title } = version
  const identity = { name, version: version.version, digest, title, invented: description.invented ?? false }
  const hashOfColumn = new Map(version.columns.map(({ table, name, sha256 }) => [`${table}/${name}`, sha256]))
  const hashOfFile = new Map(version.files.map(({ path, sha256 }) => [path, sha256]))
  const check = (what: string, bytes: Uint8Array, expected: string | undefined): void => {
    if (hash('sha256', bytes) !== expected) throw damaged(id, what)
  }
  return {
    id,
    identity,
    description,
    methodology: methodologySchema.parse(version.methodology),
    tables: async (...names) => {
      const rows = await db().datasetColumn.findMany({
        where: { datasetId: id, table: { in: [...names] } },
        orderBy: { position: 'asc' },
      })
      for (const { table, name, bytes } of rows)
        check(`${table}/${name}`, bytes, hashOfColumn.get(`${table}/${name}`))
      return new Map(
        names
          .map((name) => [name, rows.filter(({ table }) => table === name)] as const)
          .filter(([, columns]) => columns.length > 0)
          .map(([name, columns]) => [name, tableOf(columns)]),
      )
    },
    file: async (path) => {
      const row = await db().datasetFile.findUnique({ where: { datasetId_path: { datasetId: id, path } } })
      if (row === null && !hashOfFile.has(path)) return null
      if (row === null) throw damaged(id, path)
      check(path, row.bytes, hashOfFile.get(path))
      return row.bytes
    },
  }
}

function tableOf(rows: readonly { name: string; kind: string; bytes: Uint8Array }[]): Table {
  const columns = new Map<string, TableColumn>(
    rows.map(({ name, kind, bytes }) => [name, columnFrom(kind, bytes)]),
  )
  const [first] = columns.values()
  return { rows: first?.values.length ?? 0, columns }
}
