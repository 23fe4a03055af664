import 'server-only'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { CheckedDecision } from './check-decisions.ts'
import { decisionsInForce, isFirstOpinion } from './moderation-state.ts'
import type { Moderated } from './read-moderated.ts'
import { redact } from './redact.ts'

type By = { readonly personId: string; readonly at: Date; readonly note: string }

/**
 * Adds decisions about the newest version; what was decided before stays in the record. A decision about somebody else's
 * first refusal counts as the second opinion. Whoever decides has looked, so a held response is released.
 *
 * @throws ServiceError `Conflict` when somebody would confirm their own refusal
 */
export async function recordDecisions(
  tx: Transaction,
  moderated: Moderated,
  decisions: readonly CheckedDecision[],
  { personId, at, note }: By,
): Promise<void> {
  const { response, version, allDecisions } = moderated
  const standing = decisionsInForce(moderated.decisions)
  const { secondOpinion } = response.consultation
  const shared = { responseId: response.id, versionNumber: version.number, personId, decidedAt: at }
  const held = response.heldFor.length > 0 && !allDecisions.some(({ action }) => action === 'release')
  if (held) await tx.decision.create({ data: { ...shared, target: null, action: 'release' } })
  await tx.decision.createMany({
    data: decisions.map(({ target, action, reason, passages = [], about }) => {
      const before = standing.get(target)
      const disputed = before !== undefined && isFirstOpinion(before, secondOpinion)
      const own = disputed && before.personId === personId
      if (own && action === 'refuse') {
        const message = 'You gave the first opinion; a second moderator has to confirm the refusal.'
        throw new ServiceError({ kind: 'Conflict', message })
      }
      return {
        ...shared,
        target: about.kind,
        answerId: about.answerId,
        action,
        note,
        reason: action === 'refuse' ? (reason ?? null) : (passages[0]?.reason ?? null),
        passages,
        redactedText: action === 'redact' ? redact(about.text, passages) : null,
        secondOfId: disputed && !own ? before.id : null,
      }
    }),
  })
}
