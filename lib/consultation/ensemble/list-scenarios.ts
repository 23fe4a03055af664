import 'server-only'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { OpenedDataset } from '#lib/dataset/opened-dataset.ts'
import { db } from '#lib/db/database.ts'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { settleScenario } from '#lib/scenario/settle-scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { score } from '#lib/scoring/score.ts'
import { packListed } from './listed-bits.ts'

/** How a long piece of work is followed and stopped. */
export type Watch = {
  /** After every few scenarios: how many of those that were missing are done. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
  readonly signal?: AbortSignal
}

/** So many scenarios are kept at once; the site's other work goes on in between. */
const atOnce = 25

/** Which areas a scenario lists, packed; null when it cannot be scored on this dataset version. */
function listedBits({ snapshot, memo }: OpenedDataset, scenario: Scenario): Uint8Array<ArrayBuffer> | null {
  const settled = settleScenario(snapshot.methodology, scenario)
  if (!settled.ok) return null
  const { methodology } = settled.value
  if (checkMethodology(methodology, snapshot.indicators).length > 0) return null
  return packListed(score(snapshot, methodology, memo).listed)
}

/**
 * Reruns every scenario whose list is not known yet on this dataset version and engine, and keeps which areas it lists.
 * What is kept stays when the work is stopped, so that the next run goes on from there; several processes may do it side
 * by side.
 *
 * @returns how many were rerun
 * @throws the signal's reason once it is aborted
 */
export async function listScenarios(
  dataset: OpenedDataset,
  scenarios: readonly { readonly hash: string; readonly scenario: Scenario }[],
  { onProgress, signal }: Watch = {},
): Promise<number> {
  const known = { datasetId: dataset.id, engine: engineVersion }
  const kept = await db().scenarioListing.findMany({ where: known, select: { scenarioHash: true } })
  const done = new Set(kept.map(({ scenarioHash }) => scenarioHash))
  const missing = scenarios.filter(({ hash }) => !done.has(hash))
  onProgress?.({ done: 0, total: missing.length })
  for (let at = 0; at < missing.length; at += atOnce) {
    signal?.throwIfAborted()
    const data = missing.slice(at, at + atOnce).map(({ hash, scenario }) => ({
      ...known,
      scenarioHash: hash,
      listed: listedBits(dataset, scenario),
    }))
    await db().scenarioListing.createMany({ data, skipDuplicates: true })
    onProgress?.({ done: Math.min(at + atOnce, missing.length), total: missing.length })
    await nextTurn()
  }
  return missing.length
}
