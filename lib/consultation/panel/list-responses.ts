import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { db } from '#lib/db/database.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import type { PanelAnswer, PanelResponse } from './panel-response.ts'
import { panelAnswerRows, panelResponseRows } from './panel-rows.ts'

/** Responses on one page. */
export const pageSize = 25

const input = z.strictObject({
  consultation: consultationId,
  kind: z.enum(['individual', 'organisation', 'area_professional', 'other']).exactOptional(),
  region: z.string().max(20).exactOptional(),
  /** Tagged with this theme, or with one that was merged into it, by anybody. */
  theme: z.uuid().exactOptional(),
  /** Answers a question about this proposal. */
  proposal: z.uuid().exactOptional(),
  /** Leaves out what belongs to possible campaigns, or everything else. */
  campaigns: z.enum(['out', 'only']).exactOptional(),
  /** Assigned to me, or to nobody. */
  assigned: z.enum(['me', 'nobody']).exactOptional(),
  page: z.int().min(1).max(100_000).default(1),
})

/**
 * The responses that moderation let through, as the panel may read them, newest first.
 *
 * @returns how many there are in all, and those of one page with their answers
 * @throws ServiceError `Forbidden`, `Invalid`
 * @example const { total, responses } = await listPanelResponses(call, { consultation: 'left-behind-2026' })
 */
export const listPanelResponses = defineQuery({
  name: 'panel.list_responses',
  permission: 'panel.read',
  input,
  read: async (filter, call) => {
    const where = conditions(filter, personOf(call))
    const [counted] = await db().$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS "total" FROM "PanelResponse" p WHERE ${where}`
    const rows = await panelResponseRows(db(), where, {
      limit: pageSize,
      offset: (filter.page - 1) * pageSize,
    })
    const answers = await panelAnswerRows(
      db(),
      rows.map(({ id }) => id),
    )
    return { total: counted?.total ?? 0, responses: rows.map((row) => withAnswers(row, answers)) }
  },
})

export type ReadResponse = PanelResponse & { readonly answers: readonly PanelAnswer[] }

/** A response with those of the answers that are its own. */
export const withAnswers = (
  response: PanelResponse,
  answers: readonly (PanelAnswer & { readonly responseId: string })[],
): ReadResponse => ({ ...response, answers: answers.filter(({ responseId }) => responseId === response.id) })

function conditions(
  { consultation, kind, region, theme, proposal, campaigns, assigned }: z.infer<typeof input>,
  personId: string,
): Prisma.Sql {
  const all = [Prisma.sql`p."consultationId" = ${consultation}`]
  if (kind !== undefined) all.push(Prisma.sql`p."kind" = ${kind}::"RespondentKind"`)
  if (region !== undefined) all.push(Prisma.sql`p."regionCode" = ${region}`)
  if (theme !== undefined) {
    all.push(Prisma.sql`p."id" IN (SELECT t."responseId" FROM "Tag" t JOIN "Theme" h ON h."id" = t."themeId"
      WHERE t."counts" AND COALESCE(h."mergedIntoId", h."id") = ${theme}::uuid)`)
  }
  if (proposal !== undefined) {
    all.push(Prisma.sql`EXISTS (SELECT FROM "Answer" a JOIN "Question" q ON q."id" = a."questionId"
      WHERE a."responseId" = p."id" AND a."versionNumber" = p."versionNumber" AND q."proposalId" = ${proposal}::uuid)`)
  }
  if (campaigns !== undefined) {
    const of = campaigns === 'only' ? Prisma.sql`EXISTS` : Prisma.sql`NOT EXISTS`
    all.push(Prisma.sql`${of} (SELECT FROM "Response" r WHERE r."id" = p."id" AND r."repeatsId" IS NOT NULL)`)
  }
  if (assigned === 'me') {
    all.push(Prisma.sql`EXISTS (SELECT FROM "Assignment" s WHERE s."responseId" = p."id"
      AND s."personId" = ${personId}::uuid)`)
  }
  if (assigned === 'nobody') {
    all.push(Prisma.sql`NOT EXISTS (SELECT FROM "Assignment" s WHERE s."responseId" = p."id")`)
  }
  return Prisma.join(all, ' AND ')
}
