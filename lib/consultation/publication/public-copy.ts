import { decisionsInForce } from '#lib/consultation/moderation/moderation-state.ts'
import type { Moderated } from '#lib/consultation/moderation/read-moderated.ts'
import { stateOf } from '#lib/consultation/moderation/state-of.ts'
import { targetKey, type TargetKind } from '#lib/consultation/moderation/targets.ts'
import type { PublishedAnswer } from './published-answer.ts'

/**
 * What the public may read of a response, field by field; null while it may read nothing.
 *
 * Words come out only with a decision that stands: as written when they were published, in their redacted form when
 * something was hidden, not at all otherwise. Names only of those who chose to be named. Answers about oneself, the ward
 * and the address never.
 */
export function publicCopy(moderated: Moderated) {
  const { response, version, decisions } = moderated
  // What was decided stays as public as it was while somebody else decides an appeal against it.
  const { state } = stateOf({ ...moderated, appeal: null })
  const isPublic = state === 'published' || state === 'published_with_redactions'
  if (!isPublic || version.publication === 'unpublished') return null
  const standing = decisionsInForce(decisions)
  const shown = (kind: TargetKind, answerId: string | null, text: string): string => {
    const decision = standing.get(targetKey(kind, answerId))
    if (decision?.action === 'publish') return text
    return decision?.action === 'redact' ? (decision.redactedText ?? '') : ''
  }
  const named = version.publication === 'named'
  const person = named ? shown('name', null, version.name) : ''
  const organisation = named ? shown('organisation', null, version.organisation) : ''
  const scenarioTitle = shown('scenario_title', null, version.scenarioTitle)
  const open = version.answers.filter(({ aboutYou }) => !aboutYou)
  const answers = open.map(({ id, questionId, questionVersion, text, choices }): PublishedAnswer => {
    const words = shown('answer', id, text)
    return { questionId, questionVersion, text: words, choices, withheld: words !== text }
  })
  const name = [person, organisation].filter((part) => part !== '').join(', ')
  return {
    responseId: response.id,
    consultationId: response.consultationId,
    reference: response.reference,
    versionNumber: version.number,
    receivedAt: response.receivedAt,
    kind: version.kind,
    name,
    regionCode: version.regionCode,
    scenario: version.scenario,
    scenarioHash: version.scenarioHash,
    scenarioTitle,
    datasetId: version.datasetId,
    engine: version.engine,
    redacted: state === 'published_with_redactions',
    proposalIds: [...new Set(open.flatMap(({ proposalId }) => proposalId ?? []))],
    answers,
    words: [...answers.map(({ text }) => text), scenarioTitle, name].filter((text) => text !== '').join('\n'),
  }
}
