import 'server-only'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { nothing } from '#lib/service/nothing.ts'
import { endOf } from './end-of.ts'
import { retentionRules } from './retention-rules.ts'

/** So many of each kind are erased in one transaction, so that nobody waits for it. */
const atOnce = 2000

/** How often it is done. */
const hours = 24

/** How many of each kind were erased, by the name of its rule. */
export type Erased = Readonly<Record<string, number>>

const eraseSome = defineVerb<object, Erased>({
  name: 'retention.run',
  permission: 'retention.run',
  input: nothing,
  change: async (tx, _input, { arrivedAt }) => {
    const erased: Record<string, number> = {}
    for (const { name, kept, erase } of retentionRules) {
      erased[name] = await erase(tx, endOf(kept, arrivedAt), atOnce)
    }
    return { value: erased, entry: { subject: 'retention', facts: erased } }
  },
})

/**
 * Erases everything whose time is over, in portions; each is in the record with how many it erased and nothing else.
 *
 * Several servers may do it at once: what one has erased the other does not find.
 *
 * @throws ServiceError `Forbidden`, `Unavailable`
 */
export async function runRetention(call: Call): Promise<Erased> {
  const total: Record<string, number> = {}
  for (;;) {
    const erased = await eraseSome(call, {})
    for (const [name, count] of Object.entries(erased)) total[name] = (total[name] ?? 0) + count
    if (Object.values(erased).every((count) => count < atOnce)) return total
  }
}

/** Whether it was done by anybody in the last day, as the record says. */
export async function retentionIsDue(now: Date): Promise<boolean> {
  const last = await db().auditEntry.findFirst({
    where: { subject: 'retention' },
    orderBy: { sequence: 'desc' },
    select: { at: true },
  })
  return last === null || now.getTime() - last.at.getTime() >= hours * 3_600_000
}
