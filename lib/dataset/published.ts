import type { Column } from '#lib/scoring/snapshot.ts'
import { numbersOf, type Table } from './package/table.ts'

/** What was published for one index: score and rank of each area; missing (NaN) where nothing was. */
export type PublishedIndex = {
  readonly code: string
  readonly score: Column | null
  readonly rank: Column | null
}

/** What was published with a dataset, in the order of the areas: what our own run should reproduce. */
export type Published = {
  /** In the methodology's order; only those of which something was published. */
  readonly indices: readonly PublishedIndex[]
  /** 1 = on the published list, 0 = not, NaN = not said. Null when no list was published. */
  readonly listed: Column | null
}

/** Takes published.csv apart. `indices`: the codes of the methodology's indices. */
export function publishedFrom(table: Table, indices: readonly string[]): Published {
  const column = (name: string) => (table.columns.has(name) ? numbersOf(table, name) : null)
  return {
    indices: indices
      .map((code) => ({ code, score: column(`${code}_score`), rank: column(`${code}_rank`) }))
      .filter(({ score, rank }) => score !== null || rank !== null),
    listed: column('classified'),
  }
}
