import { readFile } from 'node:fs/promises'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type ColumnType,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { SchemaEngine, type SchemaContainer } from '@prisma/schema-engine-wasm'
import { Client } from 'pg'

/*
 * Prisma's engine that compares schemas is a program that its tool downloads, which a closed network
 * prevents. The same engine is also an npm package in WebAssembly; it asks the database through us.
 */

/** PostgreSQL's type numbers that its catalogue answers with, and what the engine calls them. */
const columnTypes: Readonly<Record<number, ColumnType>> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1000: ColumnTypeEnum.BooleanArray,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
  1016: ColumnTypeEnum.Int64Array,
}

const refuse = () => Promise.reject(new Error('Comparing schemas only reads.'))

function adapterOver(client: Client): SqlDriverAdapter {
  return {
    provider: 'postgres',
    adapterName: 'reweigh-schema-engine',
    queryRaw: async ({ sql, args }) => {
      const { fields, rows } = await client.query<unknown[]>({ text: sql, values: args, rowMode: 'array' })
      return {
        columnNames: fields.map(({ name }) => name),
        columnTypes: fields.map(({ dataTypeID }) => columnTypes[dataTypeID] ?? ColumnTypeEnum.Text),
        rows,
      }
    },
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: () => client.end(),
  }
}

/**
 * The SQL that would turn a database into what prisma/schema.prisma says.
 *
 * @param url a database to which every migration has been applied
 * @returns an empty text when there is nothing to do
 */
export async function schemaDifference(url: string): Promise<string> {
  const path = 'prisma/schema.prisma'
  const schema: SchemaContainer = { path, content: await readFile(path, 'utf8') }
  const client = new Client({ connectionString: url })
  await client.connect()
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: 'reweigh-schema-engine',
    connect: () => Promise.resolve(adapterOver(client)),
    connectToShadowDb: refuse,
  }
  const engine = await SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: 'prisma' },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return exitCode === 0 ? '' : (stdout ?? '')
  } finally {
    engine.free()
    await client.end()
  }
}
