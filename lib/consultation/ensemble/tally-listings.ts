import 'server-only'
import { db } from '#lib/db/database.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import type { CountedScenario } from './count-scenarios.ts'
import { addWhereListed } from './listed-bits.ts'

export type Tally = {
  /** Different scenarios that could be scored. */
  readonly scenarios: number
  /** How much they count together. */
  readonly weight: number
  /** For each area in the dataset's order: how much the scenarios that list it count. */
  readonly sums: Float64Array<ArrayBuffer>
}

const atOnce = 500

/**
 * Adds up which areas the scenarios list, each as much as it counts, from the lists that are known (`listScenarios`).
 * Scenarios that cannot be scored count for nothing.
 *
 * @param counted several ways to count the same scenarios; one tally for each
 * @param areas how many areas the dataset version has
 */
export async function tallyListings(
  datasetId: string,
  areas: number,
  counted: readonly (readonly CountedScenario[])[],
  signal?: AbortSignal,
): Promise<Tally[]> {
  const tallies = counted.map((scenarios) => ({
    weights: new Map(scenarios.map(({ hash, weight }) => [hash, weight])),
    tally: { scenarios: 0, weight: 0, sums: new Float64Array(areas) },
  }))
  const hashes = [...new Set(counted.flatMap((scenarios) => scenarios.map(({ hash }) => hash)))].sort()
  for (let at = 0; at < hashes.length; at += atOnce) {
    signal?.throwIfAborted()
    const rows = await db().scenarioListing.findMany({
      where: { datasetId, engine: engineVersion, scenarioHash: { in: hashes.slice(at, at + atOnce) } },
      orderBy: { scenarioHash: 'asc' },
    })
    for (const { scenarioHash, listed } of rows) {
      if (listed === null) continue
      for (const { weights, tally } of tallies) {
        const weight = weights.get(scenarioHash)
        if (weight === undefined) continue
        tally.scenarios++
        tally.weight += weight
        addWhereListed(tally.sums, listed, weight)
      }
    }
  }
  return tallies.map(({ tally }) => tally)
}
