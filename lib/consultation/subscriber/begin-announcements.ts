import 'server-only'
import { stageOf } from '#lib/consultation/consultation/stage-of.ts'
import { db } from '#lib/db/database.ts'
import type { AnnouncementEvent } from './announcement-letter.ts'

const eventOf = { open: 'opened', analysing: 'closed', outcome_published: 'outcome_published' } as const

/**
 * Notes that people are to be told where a consultation has reached a stage, once for each stage. A stage that passed
 * unnoticed while no server ran is not announced late: only the one that a consultation is in now.
 *
 * Servers that do so at the same moment do no harm: the second finds it noted.
 */
export async function beginAnnouncements(now: Date): Promise<void> {
  const consultations = await db().consultation.findMany({
    where: { signedOffAt: { lte: now }, opensAt: { lte: now } },
    include: { announcements: { select: { event: true } } },
  })
  const due = consultations.flatMap(({ announcements, ...consultation }) => {
    const stage = stageOf(consultation, now)
    if (stage === 'draft' || stage === 'planned') return []
    const event: AnnouncementEvent = eventOf[stage]
    const known = announcements.some((one) => one.event === event)
    return known ? [] : [{ consultationId: consultation.id, event, at: now }]
  })
  if (due.length > 0) await db().announcement.createMany({ data: due, skipDuplicates: true })
}
