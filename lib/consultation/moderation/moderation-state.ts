import { targetKey, type Target, type TargetKind } from './targets.ts'

export type DecisionAction = 'publish' | 'redact' | 'refuse' | 'refer' | 'release'

/** What deriving needs of a decision about the newest version. `target` null: about the whole response. */
export type DecisionFact = {
  readonly id: string
  readonly target: TargetKind | null
  readonly answerId: string | null
  readonly action: DecisionAction
  readonly personId: string
  /** Set when it confirms or overrules the first opinion of another person. */
  readonly secondOfId: string | null
}

export type StateFacts = {
  readonly withdrawn: boolean
  readonly appealOpen: boolean
  /** Held for a person to look at, and not released yet. */
  readonly held: boolean
  /** A refusal needs a second moderator. */
  readonly secondOpinion: boolean
  readonly targets: readonly Target[]
  /** Oldest first. */
  readonly decisions: readonly DecisionFact[]
}

export type ModerationState =
  'awaiting' | 'held' | 'published' | 'published_with_redactions' | 'not_published' | 'withdrawn' | 'appealed'

export type WaitsFor = 'anybody' | 'second_moderator' | 'administrator'

/** The decision that stands about each target: the latest. Undecided ones are missing. */
export function decisionsInForce<Fact extends DecisionFact>(
  decisions: readonly Fact[],
): ReadonlyMap<string, Fact> {
  const standing = new Map<string, Fact>()
  for (const decision of decisions) {
    if (decision.target !== null) standing.set(targetKey(decision.target, decision.answerId), decision)
  }
  return standing
}

/** A refusal that is only a first opinion as yet. */
export const isFirstOpinion = (
  { action, secondOfId }: Pick<DecisionFact, 'action' | 'secondOfId'>,
  secondOpinion: boolean,
): boolean => secondOpinion && action === 'refuse' && secondOfId === null

/**
 * Where moderation of a response stands, and whom it waits for: derived from the decisions about its newest version.
 *
 * Nothing is published before everything is decided. It is "not published" only when no answer in words is left to read;
 * when some are, it is published with redactions.
 */
export function moderationState(facts: StateFacts): { state: ModerationState; waitsFor: WaitsFor } {
  const { targets, decisions, secondOpinion } = facts
  const standing = decisionsInForce(decisions)
  const referred = decisions.findLast(({ action }) => action !== 'release')?.action === 'refer'
  const disputed = [...standing.values()].some((decision) => isFirstOpinion(decision, secondOpinion))
  const waitsFor = referred ? 'administrator' : disputed ? 'second_moderator' : 'anybody'
  if (facts.withdrawn) return { state: 'withdrawn', waitsFor: 'anybody' }
  if (facts.appealOpen) return { state: 'appealed', waitsFor: 'anybody' }
  if (facts.held) return { state: 'held', waitsFor }
  const undecided = targets.some(({ key }) => !standing.has(key))
  if (undecided || waitsFor !== 'anybody') return { state: 'awaiting', waitsFor }
  return { state: stateOfDecided(targets, standing), waitsFor: 'anybody' }
}

function stateOfDecided(
  targets: readonly Target[],
  standing: ReadonlyMap<string, DecisionFact>,
): ModerationState {
  const actionOf = ({ key }: Target) => standing.get(key)?.action
  const words = targets.filter(({ kind }) => kind === 'answer')
  if (words.length > 0 && words.every((target) => actionOf(target) === 'refuse')) return 'not_published'
  const whole = targets.every((target) => actionOf(target) === 'publish')
  return whole ? 'published' : 'published_with_redactions'
}
