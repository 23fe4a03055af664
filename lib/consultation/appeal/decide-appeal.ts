import 'server-only'
import { z } from 'zod'
import { checkDecisions, type CheckedDecision } from '#lib/consultation/moderation/check-decisions.ts'
import { factsOf } from '#lib/consultation/moderation/decide.ts'
import { decidedOn, noteToAuthor, targetDecision } from '#lib/consultation/moderation/decision-input.ts'
import { decisionsInForce } from '#lib/consultation/moderation/moderation-state.ts'
import { passagesOf } from '#lib/consultation/moderation/passages-of.ts'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { lockResponse, readModerated, type Moderated } from '#lib/consultation/moderation/read-moderated.ts'
import { recordDecisions } from '#lib/consultation/moderation/record-decisions.ts'
import type { Passage } from '#lib/consultation/moderation/redact.ts'
import { refuseLate } from '#lib/consultation/moderation/refuse-late.ts'
import { settleResponse } from '#lib/consultation/moderation/settle-response.ts'
import { targetsOf } from '#lib/consultation/moderation/targets.ts'
import { tellAuthor } from '#lib/consultation/moderation/tell-author.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'

/** Whether somebody hid or refused something in any version: then another person has to decide the appeal. */
export const hadAHand = ({ allDecisions }: Moderated, personId: string): boolean =>
  allDecisions.some(
    ({ personId: by, action }) => by === personId && (action === 'refuse' || action === 'redact'),
  )

/** The decisions that say something else than what stands: a form repeats the others. */
function changesAmong(
  { decisions }: Moderated,
  given: readonly CheckedDecision[],
): readonly CheckedDecision[] {
  const standing = decisionsInForce(decisions)
  const places = (passages: readonly Passage[]) =>
    passages
      .map(({ start, end }) => `${start}-${end}`)
      .sort()
      .join()
  return given.filter(({ target, action, passages = [] }) => {
    const before = standing.get(target)
    return before?.action !== action || places(passagesOf(before.passages)) !== places(passages)
  })
}

/**
 * Decides an appeal: agrees with the author (`upheld`, with the decisions that stand instead) or lets the decisions stand.
 * The author is told. One who hid or refused something in it cannot decide.
 *
 * @throws ServiceError `Forbidden` for that person, `Conflict` when there is no open appeal or somebody was quicker,
 *   `Invalid` when it is upheld without another decision, or not upheld with one
 */
export const decideAppeal = defineVerb({
  name: 'appeal.decide',
  permission: 'appeal.decide',
  input: z.strictObject({
    ...decidedOn,
    upheld: z.boolean({ error: 'Choose whether you agree with the author' }),
    decisions: z.array(targetDecision).max(200),
    note: noteToAuthor.default(''),
  }),
  async change(tx, { response: id, stamp, upheld, decisions, note }, call) {
    await lockResponse(tx, id)
    const moderated = await readModerated(tx, id)
    const personId = personOf(call)
    refuseLate(moderated, stamp, personId, call.arrivedAt)
    const { appeal } = moderated
    if (appeal?.decidedAt !== null) {
      throw new ServiceError({ kind: 'Conflict', message: 'There is no open appeal about this response.' })
    }
    if (hadAHand(moderated, personId)) {
      const message = 'You hid or refused something in this response: somebody else has to decide the appeal.'
      throw new ServiceError({ kind: 'Forbidden', message })
    }
    const checked = changesAmong(moderated, checkDecisions(targetsOf(moderated.version), decisions))
    if (upheld === (checked.length === 0)) {
      const message = upheld
        ? 'Change what is decided above, so that the author is right'
        : 'You changed a decision above: say that the author is right, or change it back'
      throw new ServiceError({ kind: 'Invalid', message, issues: [{ path: 'upheld', message }] })
    }
    const at = databaseTime()
    if (upheld) await recordDecisions(tx, moderated, checked, { personId, at, note })
    await tx.appeal.update({ where: { id: appeal.id }, data: { decidedAt: at, upheld, personId } })
    await tx.claim.deleteMany({ where: { responseId: id } })
    const settled = await settleResponse(tx, id, at)
    const about = upheld ? 'appeal upheld' : 'appeal dismissed'
    const told = await tellAuthor(tx, settled, { note, about })
    const { reference, state, consultationId } = settled.response
    return {
      value: { reference, state, told },
      entry: {
        subject: `response ${id}`,
        consultationId,
        facts: { ...factsOf(settled, checked), upheld, told },
        content: appeal.text,
      },
    }
  },
})
