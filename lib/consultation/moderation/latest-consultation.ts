import 'server-only'
import { chooseCurrent } from '#lib/consultation/consultation/choose-current.ts'
import { db } from '#lib/db/database.ts'

/**
 * The consultation that a page of moderation or publication is about when it names none: the open one, else the last that
 * closed; null before any has opened.
 */
export async function latestConsultation(now: Date): Promise<string | null> {
  const all = await db().consultation.findMany({
    where: { signedOffAt: { not: null } },
    select: { id: true, opensAt: true, closesAt: true, signedOffAt: true, outcomePublishedAt: true },
  })
  return chooseCurrent(all, now).begun?.id ?? null
}
