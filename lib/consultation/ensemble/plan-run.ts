import 'server-only'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { postJobs, prepareJobs } from '#lib/service/jobs/define-job.ts'
import { transaction } from '#lib/service/transaction.ts'
import { countedVersions } from './counted-versions.ts'
import { rerunPart, sumUpRun } from './ensemble-jobs.ts'
import { moveRun, runIn } from './ensemble-run.ts'

/** Scenarios of one part: less than a second of work, so that whoever is free next takes the next one. */
const partSize = 500

/**
 * Finds out which scenarios were never rerun on this dataset version and engine, and leaves parts of them for all workers
 * that there are; when none is missing, the summing up at once. Does nothing for a run that is planned or over.
 */
export async function planEnsemble(id: string): Promise<void> {
  await Promise.all([prepareJobs(rerunPart), prepareJobs(sumUpRun)])
  const run = await runIn(id, 'waiting')
  if (run === null) return
  await transaction(
    async (tx) => {
      const { consultationId, datasetId } = run
      const rows = await tx.$queryRaw<{ hash: string; known: boolean }[]>`
        SELECT h."hash", l."scenarioHash" IS NOT NULL AS "known"
        FROM (SELECT DISTINCT v."scenarioHash" AS "hash" FROM ${countedVersions(consultationId, datasetId)}) h
        LEFT JOIN "ScenarioListing" l ON l."datasetId" = ${datasetId} AND l."engine" = ${engineVersion}
          AND l."scenarioHash" = h."hash"
        ORDER BY h."hash"`
      const missing = rows.flatMap(({ hash, known }) => (known ? [] : [hash]))
      const parts = Math.ceil(missing.length / partSize)
      const planned = { scenarios: rows.length, missing: missing.length, parts, startedAt: databaseTime() }
      const state = parts === 0 ? 'summing_up' : 'rerunning'
      if (!(await moveRun(tx, { id, from: 'waiting' }, { ...planned, state }))) return
      if (parts === 0) await postJobs(tx, sumUpRun, [{ run: id }])
      else await postJobs(tx, rerunPart, partsOf(id, missing))
    },
    { seconds: 60 },
  )
}

/** Hashes in order, cut into stretches. */
function partsOf(run: string, hashes: readonly string[]) {
  return Array.from({ length: Math.ceil(hashes.length / partSize) }, (_, at) => ({
    run,
    number: at + 1,
    after: hashes[at * partSize - 1] ?? '',
    upTo: hashes[Math.min((at + 1) * partSize, hashes.length) - 1] ?? '',
  }))
}
