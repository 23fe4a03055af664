import { moderationState } from './moderation-state.ts'
import type { Moderated } from './read-moderated.ts'
import { targetsOf } from './targets.ts'

/** Where moderation of a response stands, from what the record holds of it. */
export function stateOf({ response, version, decisions, allDecisions, appeal }: Moderated) {
  const released = allDecisions.some(({ action }) => action === 'release')
  return moderationState({
    withdrawn: response.withdrawnAt !== null,
    appealOpen: appeal !== null && appeal.decidedAt === null,
    held: response.heldFor.length > 0 && !released,
    secondOpinion: response.consultation.secondOpinion,
    targets: targetsOf(version),
    decisions,
  })
}
