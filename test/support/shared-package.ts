import { outcomesFrom, type Outcome } from '#lib/dataset/outcome.ts'
import { readPackage } from '#lib/dataset/package/read-package.ts'
import { toSnapshot } from '#lib/dataset/package/to-snapshot.ts'
import { publishedFrom, type Published } from '#lib/dataset/published.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { sharedDataset } from './shared-datasets.ts'
import { valueOf } from './value-of.ts'

export type SharedPackage = {
  readonly snapshot: Snapshot
  readonly published: Published
  readonly outcomes: readonly Outcome[]
}

/** A real dataset with what was published of it and what is compared on it, for use inside `describeShared`. */
export async function readShared(name: string): Promise<SharedPackage> {
  const parsed = valueOf(await readPackage(sharedDataset(name)))
  const table = (of: 'areas' | 'published' | 'outcomes' | 'outcome-values') => {
    const found = parsed.tables.get(of)
    if (found === undefined) throw new Error(`${name} has no ${of}.csv`)
    return found
  }
  const snapshot = toSnapshot(parsed)
  const indices = snapshot.methodology.indices.map(({ code }) => code)
  return {
    snapshot,
    published: publishedFrom(table('published'), indices),
    outcomes: outcomesFrom(table('outcomes'), table('outcome-values'), table('areas')),
  }
}
