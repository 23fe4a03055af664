import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'

/** How far the panel is with a proposal. What anybody else thinks is not in it. */
export type ProposalStanding = {
  readonly code: string
  readonly title: string
  /** The reader has recorded a view. */
  readonly mine: boolean
  /** Panellists who have recorded one. */
  readonly recorded: number
  readonly recommended: boolean
}

/**
 * How far the panel is with each proposal of a consultation, in their order.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const readProposalStanding = defineQuery({
  name: 'panel.standing',
  permission: 'panel.read',
  input: z.strictObject({ consultation: consultationId }),
  read: ({ consultation }, call): Promise<ProposalStanding[]> => db().$queryRaw`
    SELECT p."code", p."title",
      EXISTS (SELECT FROM "Assessment" a WHERE a."proposalId" = p."id" AND a."personId" = ${personOf(call)}::uuid) AS "mine",
      (SELECT count(*)::int FROM "Assessment" a WHERE a."proposalId" = p."id" AND a."number" = 1) AS "recorded",
      EXISTS (SELECT FROM "Recommendation" r WHERE r."proposalId" = p."id") AS "recommended"
    FROM "Proposal" p WHERE p."consultationId" = ${consultation} ORDER BY p."position"`,
})
