import 'server-only'
import { db } from '#lib/db/database.ts'

/** Responses of possible campaigns, and how many campaigns these are. */
export type CampaignCounts = { readonly responses: number; readonly campaigns: number }

/**
 * How many responses that were not withdrawn belong to possible campaigns, and to how many. It counts what is kept with
 * each response (join-campaign.ts) and reads no words.
 */
export async function countCampaigns(consultation: string): Promise<CampaignCounts> {
  const [counts] = await db().$queryRaw<CampaignCounts[]>`
    SELECT COALESCE(sum(c."responses"), 0)::int AS "responses", count(*)::int AS "campaigns" FROM (
      SELECT count(*) AS "responses" FROM "Response"
      WHERE "consultationId" = ${consultation} AND "repeatsId" IS NOT NULL AND "withdrawnAt" IS NULL
      GROUP BY "repeatsId" HAVING count(*) > 1) c`
  return counts ?? { responses: 0, campaigns: 0 }
}
