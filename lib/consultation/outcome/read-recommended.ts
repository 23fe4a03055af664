import 'server-only'
import { db } from '#lib/db/database.ts'
import type { PublicRecommendation } from './outcome-detail.ts'

/** The recommendation about each proposal that stood at a moment. */
export async function readRecommended(
  consultationId: string,
  moment: Date,
): Promise<Map<string, PublicRecommendation>> {
  const rows = await db().recommendation.findMany({
    where: { proposal: { consultationId }, at: { lte: moment } },
    orderBy: { number: 'asc' },
    select: {
      proposalId: true,
      ...{ view: true, reasons: true, at: true },
      dissents: { where: { at: { lte: moment } }, orderBy: { at: 'asc' }, select: { reasons: true } },
    },
  })
  return new Map(
    rows.map(({ proposalId, dissents, ...row }) => [
      proposalId,
      { ...row, dissents: dissents.map(({ reasons }) => reasons) },
    ]),
  )
}
