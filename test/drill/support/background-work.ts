import { askEnsemble } from '#lib/consultation/ensemble/ask-ensemble.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { generateDemo } from '#lib/dataset/demo/generate-demo.ts'
import { db } from '#lib/db/database.ts'
import { seededScenarios } from '#bin/bench/consultation/seeded-scenarios.ts'
import { callOf } from '#test/factories/make-call.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { proposeScenarios } from '#test/factories/propose-scenarios.ts'
import { untilRun } from '#test/support/ensemble-worker.ts'
import { storeTexts } from '#test/support/store-texts.ts'
import { atLeast, exactly, type Figure } from './drill.ts'

/**
 * Work in the background that two workers are at for a while: invented, different scenarios on the demonstration's data.
 *
 * @returns the consultation that they were attached to
 */
export async function proposeWork(scenarios: number): Promise<string> {
  const datasetId = await storeTexts(generateDemo())
  const { snapshot } = await openDataset(datasetId)
  const day = 86_400_000
  const [opensAt, closesAt] = [new Date(Date.now() - 20 * day), new Date(Date.now() - 10 * day)]
  const consultation = await makeConsultation({ id: 'work', datasetId, opensAt, closesAt, scenario: {} })
  await proposeScenarios(
    consultation,
    seededScenarios(snapshot, scenarios).map(({ scenario }) => scenario),
  )
  return consultation.id
}

/** How many jobs of a run were begun again because their worker was silent. */
export async function jobsTakenOver(run: string): Promise<number> {
  const [jobs] = await db().$queryRaw<{ again: number }[]>`
    SELECT count(*)::int AS "again" FROM "jobs"."job" WHERE "data"->>'run' = ${run} AND "retry_count" > 0`
  return jobs?.again ?? 0
}

/** How the run came out, once nobody works on it any more. */
export async function workDone(consultation: string, scenarios: number): Promise<readonly Figure[]> {
  const { id, state, rerun } = await untilRun(callOf('panellist'), consultation)
  const { doneParts, parts } = await db().ensembleRun.findUniqueOrThrow({ where: { id } })
  return [
    exactly(`scenarios rerun and counted, of ${scenarios} (${state})`, scenarios, rerun),
    exactly(`parts counted, of ${parts}`, parts, doneParts.length),
    exactly('parts counted twice', 0, doneParts.length - new Set(doneParts).size),
    atLeast('jobs that the other worker took over', 1, await jobsTakenOver(id)),
  ]
}

/** Asks for a run with something new in it. */
export async function askForMoreWork(consultation: string): Promise<void> {
  await db().$executeRaw`
    DELETE FROM "ScenarioListing" WHERE "scenarioHash" IN (SELECT "scenarioHash" FROM "ScenarioListing" LIMIT 100)`
  await askEnsemble(callOf('panellist'), { consultation })
}
