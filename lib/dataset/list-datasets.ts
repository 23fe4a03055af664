import 'server-only'
import { db } from '#lib/db/database.ts'
import { datapackageSchema, type Datapackage } from './package/datapackage-schema.ts'

/** A dataset version as a list shows it. */
export type DatasetSummary = {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly title: string
  readonly digest: string
  readonly areas: number
  readonly importedAt: Date
  /** When it was made current last; null = never. */
  readonly publishedAt: Date | null
  readonly current: boolean
  /** Title, licences and sources as the package gives them. */
  readonly description: Datapackage
}

/** Every dataset version, the current one first, then the others as they were imported, newest first. */
export async function listDatasets(): Promise<DatasetSummary[]> {
  const versions = await db().datasetVersion.findMany({
    orderBy: [{ importedAt: 'desc' }, { id: 'asc' }],
    include: { publications: { orderBy: { id: 'desc' }, take: 1 } },
  })
  const publications = versions.flatMap(({ publications }) => publications.map(({ id }) => id))
  const newest = publications.reduce((latest, id) => (id > latest ? id : latest), 0n)
  const summaries = versions.map(({ publications: [last], ...version }): DatasetSummary => ({
    id: version.id,
    name: version.name,
    version: version.version,
    title: version.title,
    digest: version.digest,
    areas: version.areaCount,
    importedAt: version.importedAt,
    publishedAt: last?.publishedAt ?? null,
    current: last?.id === newest,
    description: datapackageSchema.parse(version.description),
  }))
  return [...summaries.filter(({ current }) => current), ...summaries.filter(({ current }) => !current)]
}
