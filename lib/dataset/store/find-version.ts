import 'server-only'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { parseDatasetId } from './dataset-id.ts'

const notThere = (message: string): ServiceError => new ServiceError({ kind: 'NotFound', message })

/**
 * The id of the version that is meant: `name@version` is that one, `name` the version of that name that was published
 * last (or else imported last), nothing the current one.
 *
 * Throws ServiceError `NotFound` when there is none.
 */
export async function findVersionId(requested?: string): Promise<string> {
  if (requested === undefined) {
    const current = await currentDatasetId()
    if (current === null) throw notThere('No dataset has been published yet.')
    return current
  }
  const reference = parseDatasetId(requested)
  const found = reference === null ? null : await findOf(reference)
  if (found === null) throw notThere(`There is no dataset ${requested.slice(0, 100)}.`)
  return found
}

/** The id of the version that was published last; null when none was. */
export async function currentDatasetId(): Promise<string | null> {
  const newest = await db().datasetPublication.findFirst({
    orderBy: { id: 'desc' },
    select: { datasetId: true },
  })
  return newest?.datasetId ?? null
}

async function findOf({ name, version }: { name: string; version: string | null }): Promise<string | null> {
  const where = version === null ? { name } : { name, version }
  const published = await db().datasetPublication.findFirst({
    where: { dataset: where },
    orderBy: { id: 'desc' },
    select: { datasetId: true },
  })
  if (published !== null) return published.datasetId
  const orderBy = [{ importedAt: 'desc' as const }, { id: 'desc' as const }]
  return (await db().datasetVersion.findFirst({ where, orderBy, select: { id: true } }))?.id ?? null
}
