import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { profile, type GroupOutcome } from '#lib/scoring/profile/profile.ts'
import { profileGroups } from '#lib/scoring/profile/profile-groups.ts'
import type { Scores } from '#lib/scoring/score.ts'
import type { Outcome } from './outcome.ts'

/** An outcome in the groups that a list is profiled by, now and under a scenario. */
export type ProfiledList = {
  readonly outcome: Pick<
    Outcome,
    'code' | 'name' | 'unit' | 'polarity' | 'source' | 'sourceDate' | 'weightName'
  >
  /** Listed areas; other areas inside the cut of the index; all areas. */
  readonly now: readonly GroupOutcome[]
  readonly yours: readonly GroupOutcome[]
}

export type ListProfile = {
  /** The code of the index whose cut the others are inside of: the last one that the list is made by. */
  readonly index: string
  readonly outcomes: readonly ProfiledList[]
}

/**
 * Outcomes in listed areas, in other areas inside the cut of the last test, and in all areas: means weighted by each
 * outcome's own denominator, under the current method and under a scenario. Null without outcomes or tests.
 *
 * Example: on england-2019 people in income deprivation are 26.8% of those in listed wards.
 */
export function listProfile(
  { snapshot, settled, scores, baselineScores }: ScoredScenario,
  outcomes: readonly Outcome[],
): ListProfile | null {
  const index = settled.methodology.classification.cuts.at(-1)?.index
  if (index === undefined || outcomes.length === 0 || snapshot.areas.count === 0) return null
  const groupsOf = (of: Scores) => profile(outcomes, profileGroups(of, index))
  const [now, yours] = [groupsOf(baselineScores), groupsOf(scores)]
  return {
    index,
    outcomes: outcomes.map((outcome, at) => ({
      outcome,
      now: now[at]?.groups ?? [],
      yours: yours[at]?.groups ?? [],
    })),
  }
}
