import 'server-only'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { db } from '#lib/db/database.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { postJobs, prepareJobs } from '#lib/service/jobs/define-job.ts'
import { transaction } from '#lib/service/transaction.ts'
import { countedVersions } from './counted-versions.ts'
import { sumUpRun, type EnsemblePart } from './ensemble-jobs.ts'
import { moveRun, runIn } from './ensemble-run.ts'
import { listedAreas } from './listed-areas.ts'

/** So many scenarios are kept at once: about a tenth of a second of work, after which a cancelled run is noticed. */
const atOnce = 50

/**
 * Reruns the scenarios of a part whose lists are not known yet, keeps which areas each lists, and counts them in the run's
 * progress. What is kept stays, whatever becomes of the run. Whoever finishes the last part leaves the summing up.
 *
 * Doing a part again, or side by side with somebody who was thought dead, changes nothing.
 */
export async function rerunEnsemblePart(part: EnsemblePart, signal: AbortSignal): Promise<void> {
  await prepareJobs(sumUpRun)
  const run = await runIn(part.run, 'rerunning')
  if (run === null) return
  const dataset = await openDataset(run.datasetId)
  const missing = await db().$queryRaw<{ hash: string; scenario: unknown }[]>`
    SELECT DISTINCT ON (v."scenarioHash") v."scenarioHash" AS "hash", v."scenario"
    FROM ${countedVersions(run.consultationId, run.datasetId)}
      AND v."scenarioHash" > ${part.after} AND v."scenarioHash" <= ${part.upTo}
      AND NOT EXISTS (SELECT FROM "ScenarioListing" l WHERE l."datasetId" = ${run.datasetId}
        AND l."engine" = ${engineVersion} AND l."scenarioHash" = v."scenarioHash")
    ORDER BY 1`
  let kept = Promise.resolve(true)
  for (let at = 0; at < missing.length; at += atOnce) {
    const lists = missing.slice(at, at + atOnce).map(({ hash, scenario }) => ({
      hash,
      listed: listedAreas(dataset, scenarioSchema.parse(scenario)),
    }))
    // While these are kept, the next ones are rerun.
    if (!(await kept)) return
    signal.throwIfAborted()
    kept = keep(part.run, dataset.id, lists)
    await nextTurn()
  }
  if (await kept) await finishPart(part)
}

type Listed = { readonly hash: string; readonly listed: Uint8Array<ArrayBuffer> | null }

/** Answers whether the run goes on. A null list travels as an empty text. */
async function keep(run: string, datasetId: string, lists: readonly Listed[]): Promise<boolean> {
  const hashes = lists.map(({ hash }) => hash)
  const bits = lists.map(({ listed }) => (listed === null ? '' : Buffer.from(listed).toString('base64')))
  const going = await db().$queryRaw<unknown[]>`
    WITH kept AS (
      INSERT INTO "ScenarioListing" ("datasetId", "engine", "scenarioHash", "listed")
      SELECT ${datasetId}, ${engineVersion}, n."hash", decode(NULLIF(n."bits", ''), 'base64')
      FROM unnest(${hashes}::text[], ${bits}::text[]) AS n("hash", "bits")
      ON CONFLICT DO NOTHING RETURNING 1
    )
    UPDATE "EnsembleRun" SET "rerun" = "rerun" + (SELECT count(*) FROM kept)
    WHERE "id" = ${run}::uuid AND "state" = 'rerunning' RETURNING 1`
  return going.length > 0
}

async function finishPart({ run: id, number }: EnsemblePart): Promise<void> {
  await transaction(async (tx) => {
    const [ended] = await tx.$queryRaw<{ last: boolean }[]>`
      UPDATE "EnsembleRun" SET "doneParts" = array_append("doneParts", ${number}::int)
      WHERE "id" = ${id}::uuid AND "state" = 'rerunning' AND ${number}::int <> ALL ("doneParts")
      RETURNING cardinality("doneParts") = "parts" AS "last"`
    if (ended?.last !== true) return
    if (await moveRun(tx, { id, from: 'rerunning' }, { state: 'summing_up' })) {
      await postJobs(tx, sumUpRun, [{ run: id }])
    }
  })
}
