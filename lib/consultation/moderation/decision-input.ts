import { z } from 'zod'
import { reasonCodes } from './reasons.ts'

const reason = z.enum(reasonCodes, { error: 'Choose a reason from the list' })

const passage = z.strictObject({ start: z.int().min(0), end: z.int().min(1), reason })

/** What is decided about one target. `reason` and `passages` are asked for by the action (check-decisions.ts). */
export const targetDecision = z.strictObject({
  /** "answer:<id>", "name", "organisation" or "scenario_title". */
  target: z.string().max(60),
  action: z.enum(['publish', 'redact', 'refuse']),
  reason: reason.exactOptional(),
  passages: z.array(passage).max(200).exactOptional(),
})

export type TargetDecision = z.infer<typeof targetDecision>

/** What every decision says: about which response, and what the moderator saw of it (`stampOf`). */
export const decidedOn = {
  response: z.uuid(),
  stamp: z.string().max(60),
}

/** A line or two from staff to the author. */
export const noteToAuthor = z.string().max(2000, { error: 'is too long; the most is 2,000 characters' })
