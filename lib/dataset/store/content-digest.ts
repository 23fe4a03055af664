import { hash } from 'node:crypto'
import { canonicalJson } from '#lib/scenario/canonical-json.ts'

/** What a stored version consists of, without the bytes themselves. */
export type StoredContent = {
  readonly digest: string
  readonly description: unknown
  readonly methodology: unknown
  readonly columns: readonly {
    readonly table: string
    readonly name: string
    readonly position: number
    readonly kind: string
    readonly sha256: string
  }[]
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
}

/**
 * One hash for everything that is stored of a version: what is loaded is what was imported when it is still the same
 * (docs/decisions/0002-dataset-digest.md). The order of columns and files does not matter.
 */
export function contentDigest({ digest, description, methodology, columns, files }: StoredContent): string {
  const lines = [
    `digest ${digest}`,
    `description ${hash('sha256', canonicalJson(description))}`,
    `methodology ${hash('sha256', canonicalJson(methodology))}`,
    ...columns
      .map(
        ({ table, name, position, kind, sha256 }) => `column ${table} ${position} ${name} ${kind} ${sha256}`,
      )
      .sort(),
    ...files.map(({ path, sha256 }) => `file ${path} ${sha256}`).sort(),
  ]
  return `sha256:${hash('sha256', lines.join('\n'))}`
}
