import 'server-only'
import type { Database, Transaction } from '#lib/db/database.ts'
import { scenarioSchema, type Scenario } from '#lib/scenario/scenario.ts'
import { countedVersions } from './counted-versions.ts'
import type { SubmittedScenario } from './count-scenarios.ts'

/**
 * The scenarios of all responses to a consultation that are about its dataset version, as the newest version of each
 * response has them (`countedVersions` says which count), by hash.
 */
export async function submittedScenarios(
  client: Pick<Database | Transaction, '$queryRaw'>,
  consultationId: string,
  datasetId: string,
): Promise<SubmittedScenario[]> {
  const counted = countedVersions(consultationId, datasetId)
  const rows = await client.$queryRaw<{ hash: string; words: string | null; responses: number }[]>`
    SELECT v."scenarioHash" AS "hash", count(*)::int AS "responses",
      CASE WHEN cardinality(v."textBands") > 0 THEN v."textDigest" END AS "words"
    FROM ${counted} GROUP BY 1, 3 ORDER BY 1, 3`
  const scenarios = await client.$queryRaw<{ hash: string; scenario: unknown }[]>`
    SELECT DISTINCT ON (v."scenarioHash") v."scenarioHash" AS "hash", v."scenario" FROM ${counted} ORDER BY 1`
  const scenarioOf = new Map<string, Scenario>()
  for (const { hash, scenario } of scenarios) scenarioOf.set(hash, scenarioSchema.parse(scenario))
  return rows.flatMap((row) => {
    const scenario = scenarioOf.get(row.hash)
    return scenario === undefined ? [] : [{ ...row, scenario }]
  })
}
