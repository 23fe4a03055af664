import { ServiceError } from '#lib/errors/service-error.ts'
import { claimEnd } from './claim-end.ts'
import type { Moderated } from './read-moderated.ts'
import { reasonOf } from './reasons.ts'

/**
 * What a moderator saw of a response, to be sent back with a decision: its version and the latest decision. When either is
 * another by then, somebody was quicker.
 */
export const stampOf = ({ version, allDecisions }: Pick<Moderated, 'version' | 'allDecisions'>): string =>
  `${version.number}.${allDecisions.at(-1)?.id ?? 'none'}`

const done = {
  publish: 'published',
  redact: 'redacted',
  refuse: 'refused',
  refer: 'referred',
  release: 'released',
}

/** What the one who was quicker decided, in a sentence. */
function winnersWords({ allDecisions }: Moderated): string {
  const last = allDecisions.at(-1)
  if (last === undefined) return ''
  const reason = last.reason === null ? '' : ` (${reasonOf(last.reason).title})`
  return `${last.person.name} ${done[last.action]} it${reason}.`
}

const conflict = (message: string) => new ServiceError({ kind: 'Conflict', message })

/**
 * Lets nobody decide on what they did not see: withdrawn or changed by the respondent meanwhile, decided by another
 * person, taken by another person.
 *
 * @throws ServiceError `Conflict` that says what happened
 */
export function refuseLate(moderated: Moderated, stamp: string, personId: string, now: Date): void {
  const { response, version } = moderated
  if (response.withdrawnAt !== null) {
    throw conflict('The respondent has withdrawn this response meanwhile. Nothing was decided.')
  }
  if (!stamp.startsWith(`${version.number}.`)) {
    throw conflict('The respondent has changed this response meanwhile. Read the new version, then decide.')
  }
  if (stampOf(moderated) !== stamp) {
    throw conflict(`Somebody else was quicker. ${winnersWords(moderated)} Nothing of yours was recorded.`)
  }
  const { claim } = response
  if (claim !== null && claim.personId !== personId && claimEnd(claim) > now) {
    throw conflict(`${claim.person.name} is working on this response. Nothing of yours was recorded.`)
  }
}
