import 'server-only'
import { db } from '#lib/db/database.ts'

/** The consultation that a page of moderation or publication is about when it names none: the one that opened last. */
export async function latestConsultation(now: Date): Promise<string | null> {
  const found = await db().consultation.findFirst({
    where: { signedOffAt: { not: null }, opensAt: { lte: now } },
    orderBy: { opensAt: 'desc' },
    select: { id: true },
  })
  return found?.id ?? null
}
