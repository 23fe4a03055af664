import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Call } from '#lib/service/call.ts'
import { parseInput } from '#lib/service/parse-input.ts'
import { refuseUnlessAllowed } from '#lib/service/refuse-unless-allowed.ts'
import { decide } from './decide.ts'
import { decidedOn, noteToAuthor } from './decision-input.ts'
import { policyFigures } from './policy-figures.ts'
import { readModerated } from './read-moderated.ts'
import { reasonCodes } from './reasons.ts'
import { targetsOf } from './targets.ts'

const input = z
  .strictObject({
    items: z.array(z.strictObject(decidedOn)).min(1, 'Choose at least one').max(policyFigures.mostTogether),
    action: z.enum(['publish', 'refuse'], { error: 'Choose what to do' }),
    reason: z.enum(reasonCodes, { error: 'Choose a reason from the list' }).exactOptional(),
    note: noteToAuthor.default(''),
  })
  .refine(({ action, reason }) => action !== 'refuse' || reason !== undefined, {
    path: ['reason'],
    error: 'Choose the reason, which the authors are told',
  })

/** What became of one response. `problem`: why nothing was decided about it; null when it was. */
export type DecidedItem = { readonly response: string; readonly problem: string | null }

/**
 * Decides the same about every target of several responses, one after the other: each is a decision with a record entry
 * and a letter of its own. One that somebody else decided meanwhile is left alone, and says so.
 *
 * @throws ServiceError `Forbidden`, `Invalid`; `Unavailable` without a database
 */
export async function decideTogether(call: Call, given: unknown): Promise<readonly DecidedItem[]> {
  refuseUnlessAllowed(call.actor, 'moderation.decide')
  const { items, action, reason, note } = parseInput(input, given)
  const done: DecidedItem[] = []
  for (const { response, stamp } of items) done.push({ response, problem: await one(response, stamp) })
  return done

  async function one(response: string, stamp: string): Promise<string | null> {
    try {
      const { version } = await readModerated(db(), response)
      const decisions = targetsOf(version).map(({ key }) => ({
        target: key,
        action,
        ...(reason === undefined || action === 'publish' ? {} : { reason }),
      }))
      await decide(call, { response, stamp, decisions, note })
      return null
    } catch (error) {
      if (error instanceof ServiceError && error.kind !== 'Unavailable') return error.message
      throw error
    }
  }
}
