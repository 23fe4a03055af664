import type { Appeal, Decision, PublishedResponse, Response } from '#lib/db/generated/client.ts'
import type { Moderated } from '#lib/consultation/moderation/read-moderated.ts'
import { redact } from '#lib/consultation/moderation/redact.ts'
import { stateOf } from '#lib/consultation/moderation/state-of.ts'
import { targetsOf, type Target } from '#lib/consultation/moderation/targets.ts'
import { publicCopy } from '#lib/consultation/publication/public-copy.ts'
import type { Random } from '#lib/scoring/random.ts'
import { seededId } from './seeded-id.ts'
import type { AskedQuestion, SeededResponse } from './seeded-response.ts'
import { pick } from './seeded-text.ts'

export type ModeratedRows = {
  readonly response: Response
  readonly decisions: readonly Decision[]
  readonly appeals: readonly Appeal[]
  /** Null while the public may read nothing. */
  readonly copy: PublishedResponse | null
}

type Fate = 'held' | 'withdrawn' | 'awaiting' | 'referred' | 'refused' | 'appealed' | 'redacted' | 'published'

/** Of 1,000: how many end where. */
const fates: readonly (readonly [Fate, number])[] = [
  ['held', 5],
  ['withdrawn', 10],
  ['awaiting', 190],
  ['referred', 5],
  ['refused', 20],
  ['appealed', 3],
  ['redacted', 80],
  ['published', 687],
]

function fateOf(random: Random): Fate {
  let left = random() * 1000
  for (const [fate, share] of fates) {
    left -= share
    if (left < 0) return fate
  }
  return 'published'
}

/**
 * What moderators did with a response, two days after it came, and what follows from it: state and public copy are
 * derived by the same functions as on the site.
 */
export function seededModeration(
  sent: SeededResponse,
  questions: readonly AskedQuestion[],
  moderators: readonly string[],
  random: Random,
): ModeratedRows {
  const fate = fateOf(random)
  const version = sent.versions.at(-1)
  if (version === undefined) throw new RangeError('a response has a version')
  const answers = sent.answers
    .filter(({ versionNumber }) => versionNumber === version.number)
    .map((answer) => ({ ...answer, ...questionOf(questions, answer.questionId), id: answer.id }))
  const decidedAt = new Date(version.sentAt.getTime() + 2 * 86_400_000)
  const targets = targetsOf({ ...version, answers })
  const decisions = decisionsFor(fate, targets, random, moderators).map((decision) => ({
    ...decision,
    id: seededId(random, decidedAt),
    ...{ responseId: sent.response.id, versionNumber: version.number, decidedAt, note: '', secondOfId: null },
  }))
  const appeal: Appeal | null =
    fate !== 'appealed'
      ? null
      : {
          ...{
            id: seededId(random, decidedAt),
            responseId: sent.response.id,
            text: 'I ask you to look again.',
          },
          ...{ createdAt: decidedAt, decidedAt: null, upheld: null, personId: null },
        }
  const response: Response = {
    ...sent.response,
    heldFor: fate === 'held' ? ['many from one address'] : [],
    withdrawnAt: fate === 'withdrawn' ? decidedAt : null,
  }
  const moderated: Moderated = {
    response: {
      ...response,
      consultation: { secondOpinion: false },
      versions: [{ ...version, answers: [] }],
      claim: null,
    },
    version: { ...version, answers },
    decisions: decisions.map((decision) => ({ ...decision, person: { name: '' } })),
    allDecisions: decisions.map((decision) => ({ ...decision, person: { name: '' } })),
    appeal,
  }
  const { state, waitsFor } = stateOf(moderated)
  const stateSince = state === 'awaiting' ? version.sentAt : decidedAt
  const copy = publicCopy(moderated)
  return {
    response: { ...response, state, waitsFor, stateSince },
    decisions,
    appeals: appeal === null ? [] : [appeal],
    copy: copy === null ? null : { ...copy, scenario: copy.scenario ?? null },
  }
}

function questionOf(questions: readonly AskedQuestion[], id: string) {
  const question = questions.find((one) => one.id === id)
  if (question === undefined) throw new RangeError(`there is no question ${id}`)
  const { aboutYou, kind, proposalId, position } = question
  return { aboutYou, kind, proposalId, position }
}

type Decided = Pick<
  Decision,
  'target' | 'answerId' | 'action' | 'reason' | 'redactedText' | 'passages' | 'personId'
>

function decisionsFor(
  fate: Fate,
  targets: readonly Target[],
  random: Random,
  moderators: readonly string[],
): Decided[] {
  const by = { personId: pick(random, moderators), reason: null, redactedText: null, passages: [] }
  if (fate === 'held' || fate === 'awaiting' || fate === 'withdrawn') return []
  if (fate === 'referred') return [{ ...by, target: null, answerId: null, action: 'refer', reason: 'legal' }]
  return targets.map(({ kind, answerId, text }, at): Decided => {
    const about = { ...by, target: kind, answerId }
    if (fate === 'refused' || fate === 'appealed') return { ...about, action: 'refuse', reason: 'abuse' }
    if (fate === 'published' || at > 0) return { ...about, action: 'publish' }
    const reason = 'contact-details'
    const passages = [{ start: 0, end: Math.min(12, text.length), reason }]
    return { ...about, action: 'redact', reason, passages, redactedText: redact(text, passages) }
  })
}
