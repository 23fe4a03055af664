import 'server-only'
import { z } from 'zod'
import { ServiceError } from '#lib/errors/service-error.ts'
import { may } from '#lib/policy/may.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { checkDecisions, type CheckedDecision } from './check-decisions.ts'
import { decidedOn, noteToAuthor, targetDecision } from './decision-input.ts'
import { personOf } from './person-of.ts'
import { lockResponse, readModerated, type Moderated } from './read-moderated.ts'
import { recordDecisions } from './record-decisions.ts'
import { refuseLate } from './refuse-late.ts'
import { settleResponse } from './settle-response.ts'
import { targetsOf } from './targets.ts'
import { tellAuthor } from './tell-author.ts'

/**
 * Decides about targets of a response: publish, hide words, refuse. Of several people at once exactly one wins; the others
 * are told what the winner decided. The author gets a letter as soon as everything is decided.
 *
 * Deciding again is allowed: the later decision stands, the earlier stays in the record.
 *
 * @returns the state afterwards, and how the author was told
 * @throws ServiceError `Invalid` (no reason, nothing to hide), `Conflict` (somebody was quicker, it was withdrawn or
 *   changed, it is appealed), `Forbidden` (it was referred to an administrator), `NotFound`
 */
export const decide = defineVerb({
  name: 'moderation.decide',
  permission: 'moderation.decide',
  input: z.strictObject({
    ...decidedOn,
    decisions: z.array(targetDecision).max(200),
    note: noteToAuthor.default(''),
  }),
  async change(tx, { response: id, stamp, decisions, note }, call) {
    await lockResponse(tx, id)
    const moderated = await readModerated(tx, id)
    const personId = personOf(call)
    refuseLate(moderated, stamp, personId, call.arrivedAt)
    if (moderated.response.state === 'appealed') {
      throw new ServiceError({ kind: 'Conflict', message: 'The author has appealed: decide the appeal.' })
    }
    if (moderated.response.waitsFor === 'administrator' && !may(call.actor, 'moderation.decide_referred')) {
      throw new ServiceError({ kind: 'Forbidden', message: 'This was referred to an administrator.' })
    }
    const targets = targetsOf(moderated.version)
    if (decisions.length === 0 && targets.length > 0) {
      const issues = [{ path: '', message: 'Decide at least one thing' }]
      throw new ServiceError({ kind: 'Invalid', message: 'Nothing was decided.', issues })
    }
    const checked = checkDecisions(targets, decisions)
    const at = databaseTime()
    await recordDecisions(tx, moderated, checked, { personId, at, note })
    await tx.claim.deleteMany({ where: { responseId: id } })
    const settled = await settleResponse(tx, id, at)
    const told = await tellAuthor(tx, settled, { note })
    return {
      value: { reference: settled.response.reference, state: settled.response.state, told },
      entry: { ...entryOf(settled, checked), facts: { ...factsOf(settled, checked), told } },
    }
  },
})

/** What the record holds of decisions: ids, counts and reasons; of the words only the digest. */
export function entryOf({ response }: Moderated, decisions: readonly CheckedDecision[]) {
  const reasons = new Set(
    decisions.flatMap(({ reason, passages = [] }) => [reason, ...passages.map((passage) => passage.reason)]),
  )
  reasons.delete(undefined)
  return {
    subject: `response ${response.id}`,
    consultationId: response.consultationId,
    ...(reasons.size === 0 ? {} : { reason: [...reasons].join(' ') }),
    content: JSON.stringify(decisions.map(({ target, about }) => [target, about.text])),
  }
}

export function factsOf({ response, version }: Moderated, decisions: readonly CheckedDecision[]) {
  const count = (wanted: string) => decisions.filter(({ action }) => action === wanted).length
  return {
    version: version.number,
    state: response.state,
    published: count('publish'),
    redacted: count('redact'),
    refused: count('refuse'),
    passages: decisions.reduce((sum, { passages = [] }) => sum + passages.length, 0),
  }
}
