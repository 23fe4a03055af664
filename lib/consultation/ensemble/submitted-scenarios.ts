import 'server-only'
import type { Database } from '#lib/db/database.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import type { SubmittedScenario } from './count-scenarios.ts'

/**
 * The scenarios of all responses to a consultation that are about its dataset version, as the newest version of each
 * response has them. A scenario is numbers, so it counts before its words are moderated and when they are refused; only
 * withdrawn responses, and those held as suspicious, do not count.
 */
export async function submittedScenarios(
  client: Pick<Database, '$queryRaw'>,
  consultationId: string,
): Promise<SubmittedScenario[]> {
  const rows = await client.$queryRaw<
    { hash: string; words: string | null; responses: number; scenario: unknown }[]
  >`
    SELECT v."scenarioHash" AS "hash", count(*)::int AS "responses",
      CASE WHEN cardinality(v."textBands") > 0 THEN v."textDigest" END AS "words",
      (array_agg(v."scenario"))[1] AS "scenario"
    FROM "Response" r
    JOIN "Consultation" c ON c."id" = r."consultationId"
    JOIN "ResponseVersion" v ON v."responseId" = r."id" AND v."number" = r."newestVersion"
      AND v."datasetId" = c."datasetId"
    WHERE r."consultationId" = ${consultationId} AND v."scenarioHash" IS NOT NULL
      AND r."state" NOT IN ('withdrawn', 'held') AND r."withdrawnAt" IS NULL
    GROUP BY 1, 3 ORDER BY 1, 3`
  return rows.map((row) => ({ ...row, scenario: scenarioSchema.parse(row.scenario) }))
}
