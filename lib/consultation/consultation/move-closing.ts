import 'server-only'
import { z } from 'zod'
import { requiredLine } from '#lib/consultation/text/free-text.ts'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { consultationId } from './consultation-id.ts'
import { lockConsultation, type LockedConsultation } from './lock-draft.ts'
import { londonMoment } from './london-moment.ts'

/**
 * Moves the closing of a consultation that was signed off: earlier, later, or to now (`closesAt: 'now'`). Everybody reads
 * when it was moved and why. When it is brought forward while people write, those whose address is known are told by
 * letter; what they wrote stays theirs to read and download.
 *
 * A form that was opened before the new closing is still taken for 15 minutes, as at any closing.
 *
 * Throws ServiceError `Forbidden`, `Invalid` (a time that has passed or comes before the opening), `NotFound`, and
 * `Conflict` for a draft, which is simply edited, and once it has closed.
 */
export const moveClosing = defineVerb({
  name: 'consultation.move_closing',
  permission: 'consultation.sign_off',
  input: z.strictObject({
    id: consultationId,
    closesAt: z.union([z.literal('now').transform(() => null), londonMoment]),
    reason: requiredLine('Tell everybody in one sentence why', 500),
  }),
  change: async (tx, { id, closesAt: asked, reason }, { arrivedAt }) => {
    const consultation = await lockConsultation(tx, id, arrivedAt)
    const closesAt = asked ?? arrivedAt
    refuseStage(consultation)
    refuseTime(consultation, closesAt, arrivedAt)
    const { closesAt: previous } = consultation
    await tx.consultation.update({ where: { id }, data: { closesAt } })
    const change = await tx.closingChange.create({
      data: { consultationId: id, previous, closesAt, reason, at: arrivedAt },
    })
    if (closesAt < previous) await announceToWriters(tx, id, change.id, arrivedAt)
    const facts = { previous: previous.toISOString(), closesAt: closesAt.toISOString() }
    return { value: undefined, entry: { subject: `consultation ${id}`, consultationId: id, facts, reason } }
  },
})

/** The letters themselves are written by a job: there may be thousands of drafts. */
const announceToWriters = (tx: Transaction, consultationId: string, about: string, at: Date) =>
  tx.announcement.create({ data: { consultationId, event: 'closing_moved', about, at } })

function refuseStage({ stage }: LockedConsultation): void {
  if (stage === 'planned' || stage === 'open') return
  const message =
    stage === 'draft'
      ? 'This is a draft still: change its times there.'
      : 'This consultation has closed, so its closing stays as it was.'
  throw new ServiceError({ kind: 'Conflict', message })
}

function refuseTime({ opensAt, closesAt: previous }: LockedConsultation, closesAt: Date, now: Date): void {
  const refuse = (message: string) => {
    throw new ServiceError({
      kind: 'Invalid',
      message: 'This time cannot be used.',
      issues: [{ path: 'closesAt', message }],
    })
  }
  if (closesAt < now) refuse('Choose a time that is still to come, or close it now')
  if (closesAt <= opensAt) refuse('Choose a time after the opening')
  if (closesAt.getTime() === previous.getTime()) refuse('Choose another time: it closes then already')
}
