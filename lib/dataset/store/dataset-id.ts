import { packageName, packageVersion } from '#lib/dataset/package/patterns.ts'

/** What a dataset was asked for by: a name, and a version unless any will do. */
export type DatasetReference = { readonly name: string; readonly version: string | null }

/** The id of a dataset version. Example: `england-2019@1.0.0`. */
export const datasetId = ({ name, version }: { readonly name: string; readonly version: string }): string =>
  `${name}@${version}`

/**
 * Reads what a link, a form or a command names a dataset by; null when nothing can have that name.
 *
 * Example: `england-2019` and `england-2019@1.0.0`.
 */
export function parseDatasetId(text: string): DatasetReference | null {
  const [name = '', version, ...rest] = text.split('@')
  if (!packageName.test(name) || rest.length > 0) return null
  if (version === undefined) return { name, version: null }
  return packageVersion.test(version) ? { name, version } : null
}
