import { Prisma } from '#lib/db/generated/client.ts'

/**
 * The newest version v of every response r to a consultation whose scenario counts, as the end of a query: what follows
 * FROM. A scenario is numbers, so it counts before its words are moderated and when they are refused; only withdrawn
 * responses, those held as suspicious and scenarios about another dataset version do not count.
 */
export const countedVersions = (consultationId: string, datasetId: string): Prisma.Sql => Prisma.sql`
  "Response" r JOIN "ResponseVersion" v ON v."responseId" = r."id" AND v."number" = r."newestVersion"
  WHERE r."consultationId" = ${consultationId} AND v."datasetId" = ${datasetId} AND v."scenarioHash" IS NOT NULL
    AND r."state" NOT IN ('withdrawn', 'held') AND r."withdrawnAt" IS NULL`
