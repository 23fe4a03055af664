import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import type { QueuePart } from './queue-input.ts'

const partOf = (state: string, waitsFor: string): QueuePart => {
  if (state === 'held') return 'held'
  if (state === 'appealed') return 'appeals'
  if (state !== 'awaiting') return 'decided'
  return waitsFor === 'anybody' ? 'check' : waitsFor === 'administrator' ? 'administrator' : 'second'
}

/** How many responses are in each part of the queue, and since when the oldest one to check waits (null: none does). */
export const readQueueCounts = defineQuery({
  name: 'moderation.queue_counts',
  permission: 'moderation.read',
  input: z.strictObject({ consultation: z.string().max(80) }),
  async read({ consultation: consultationId }) {
    const groups = await db().response.groupBy({
      by: ['state', 'waitsFor'],
      where: { consultationId },
      _count: true,
      _min: { stateSince: true },
    })
    const counts = { check: 0, held: 0, second: 0, administrator: 0, appeals: 0, decided: 0 }
    let oldest: Date | null = null
    for (const { state, waitsFor, _count, _min } of groups) {
      const part = partOf(state, waitsFor)
      counts[part] += _count
      if (part === 'check') oldest = _min.stateSince
    }
    return { counts, oldest }
  },
})
