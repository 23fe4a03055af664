import { Prisma } from '#lib/db/generated/client.ts'

/**
 * Whether the panel may read a response, called r: as the view "PanelResponse" has it and, word for word, the index
 * "Response_for_panel", by which such responses are counted without looking at the others, and the function "tag_counts".
 */
export const isForPanel = Prisma.sql`
  r."state" IN ('published', 'published_with_redactions') AND r."withdrawnAt" IS NULL`
