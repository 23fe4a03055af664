import type { Column } from '#lib/scoring/snapshot.ts'

/** Something that is compared between groups of areas, and never scored. */
export type ProfiledOutcome = {
  readonly code: string
  /** One value for each of W areas; missing = NaN. */
  readonly values: Column
  /** What each area counts for in a mean, such as its people or households; missing = NaN. */
  readonly weight: Column
}

/** A group of areas: 1 = in it. */
export type AreaGroup = { readonly name: string; readonly isIn: Uint8Array }

/** An outcome in a group of areas. */
export type GroupOutcome = {
  readonly name: string
  /** The weighted mean in the outcome's unit; null when no area of the group has a value. */
  readonly mean: number | null
  /**
   * The weighted median: half of the weight lies in areas with this value or less. Far from the mean where a few areas have
   * very much, so that the mean says little of a usual one. Null with the mean.
   */
  readonly median: number | null
  /** How many areas it is taken over, and how many of the group have no value or no weight. */
  readonly areas: number
  readonly missing: number
  /** What these areas weigh together: the people (or households) the mean speaks of. */
  readonly weight: number
}

export type OutcomeProfile = { readonly code: string; readonly groups: readonly GroupOutcome[] }

/**
 * Outcomes in groups of areas, as means weighted by each outcome's own denominator: Σ value·weight / Σ weight.
 *
 * In the order of the outcomes, each with the groups in their order. Areas without a value or without a weight above 0
 * are passed over and counted.
 *
 * Source: Local Trust's briefings on left behind areas, which compare them with other areas of the worst tenth on the
 * IMD and with England.
 * Example: two areas of 1,000 and 3,000 people with shares 0.1 and 0.2 give 0.175.
 */
export function profile(
  outcomes: readonly ProfiledOutcome[],
  groups: readonly AreaGroup[],
): OutcomeProfile[] {
  return outcomes.map((outcome) => ({
    code: outcome.code,
    groups: groups.map((group) => ({ name: group.name, ...weightedMeanIn(outcome, group.isIn) })),
  }))
}

function weightedMeanIn({ values, weight }: ProfiledOutcome, isIn: Uint8Array): Omit<GroupOutcome, 'name'> {
  let sum = 0
  let weights = 0
  let areas = 0
  let missing = 0
  const taken: number[] = []
  for (let area = 0; area < values.length; area++) {
    if (isIn[area] !== 1) continue
    const value = values[area] ?? NaN
    const own = weight[area] ?? NaN
    if (value !== value || !(own > 0)) {
      missing++
      continue
    }
    sum += value * own
    weights += own
    areas++
    taken.push(area)
  }
  const half = weights > 0 ? medianOf({ values, weight }, taken, weights) : null
  return { mean: weights > 0 ? sum / weights : null, median: half, areas, missing, weight: weights }
}

/** The smallest value up to which half of the weight of some areas lies. */
function medianOf(
  { values, weight }: Pick<ProfiledOutcome, 'values' | 'weight'>,
  areas: number[],
  weights: number,
) {
  areas.sort((a, b) => (values[a] ?? NaN) - (values[b] ?? NaN))
  let below = 0
  const middle = areas.find((area) => (below += weight[area] ?? 0) >= weights / 2)
  return middle === undefined ? null : (values[middle] ?? null)
}
