import { askOnce } from '#lib/db/ask-once.ts'
import { contentDigest, type StoredContent } from '#lib/dataset/store/content-digest.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'

/** PostgreSQL hashes the bytes where they are: nothing of them travels. */
const current = `
  SELECT v."id", v."digest", v."description", v."methodology", v."contentDigest",
    (SELECT coalesce(json_agg(json_build_object('table', c."table", 'name', c."name", 'position', c."position",
        'kind', c."kind", 'sha256', c."sha256", 'same', encode(sha256(c."bytes"), 'hex') = c."sha256")), '[]')
     FROM "DatasetColumn" c WHERE c."datasetId" = v."id") AS "columns",
    (SELECT coalesce(json_agg(json_build_object('path', f."path", 'sha256', f."sha256",
        'same', encode(sha256(f."bytes"), 'hex') = f."sha256")), '[]')
     FROM "DatasetFile" f WHERE f."datasetId" = v."id") AS "files"
  FROM "DatasetVersion" v
  WHERE v."id" = (SELECT p."datasetId" FROM "DatasetPublication" p ORDER BY p."id" DESC LIMIT 1)`

type Checked = { readonly same: boolean }
type Current = Omit<StoredContent, 'columns' | 'files'> & {
  readonly id: string
  readonly contentDigest: string
  readonly columns: readonly (StoredContent['columns'][number] & Checked)[]
  readonly files: readonly (StoredContent['files'][number] & Checked)[]
}

/**
 * Refuses to begin when the published dataset is not what was imported, because money follows its lists. A server that
 * runs already goes on with what it has opened, and scores nothing of a damaged version that it has not.
 *
 * Without a published dataset there is nothing to refuse, and a database that does not answer just now is no reason to
 * stop: /readyz says the same once it does.
 *
 * @throws OperatorError which names every part that was changed
 */
export async function refuseDamagedDataset(url: string): Promise<void> {
  const stored = await askOnce<Current>(url, current)
  if (stored === null) return
  const changed = [
    ...stored.columns.flatMap(({ table, name, same }) => (same ? [] : [`${table}/${name}`])),
    ...stored.files.flatMap(({ path, same }) => (same ? [] : [path])),
    ...(contentDigest(stored) === stored.contentDigest ? [] : ['its list of parts']),
  ]
  if (changed.length === 0) return
  throw new OperatorError(
    `The published dataset ${stored.id} is not as it was imported (${changed.join(', ')}). Restore the database from a backup.`,
  )
}
