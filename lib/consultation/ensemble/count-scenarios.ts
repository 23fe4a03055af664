import type { Scenario } from '#lib/scenario/scenario.ts'

/** Responses that carry the same scenario and the same words. */
export type SubmittedScenario = {
  /** Of the canonical form. */
  readonly hash: string
  /** Canonical. */
  readonly scenario: Scenario
  /** What responses with the same words have in common; null = too few words to say. */
  readonly words: string | null
  readonly responses: number
}

/** `campaigns_once`: all responses of one campaign together count as one. */
export type Counting = 'every_response' | 'campaigns_once'

export type CountedScenario = {
  readonly hash: string
  readonly scenario: Scenario
  /** Responses that carry it. */
  readonly responses: number
  /** How much it counts, above 0: the responses, or its part of its campaign. */
  readonly weight: number
}

/**
 * The different scenarios of many responses, each with how much it counts.
 *
 * Responses are of one possible campaign when they have the same scenario or the same words, also through a third one. A
 * campaign counts 1, shared among its responses. Nothing is dropped: the page shows both countings.
 *
 * @example Ninety responses with scenario A, one with B: weights 90 and 1, or 1 and 1 with campaigns once.
 */
export function countScenarios(
  submitted: readonly SubmittedScenario[],
  counting: Counting,
): CountedScenario[] {
  const scenarios = new Map<string, { scenario: Scenario; responses: number }>()
  for (const { hash, scenario, responses } of submitted) {
    const before = scenarios.get(hash)?.responses ?? 0
    scenarios.set(hash, { scenario, responses: before + responses })
  }
  const campaignOf = counting === 'campaigns_once' ? campaigns(submitted) : null
  const sizes = new Map<string, number>()
  for (const [hash, { responses }] of scenarios) {
    const campaign = campaignOf?.(hash) ?? hash
    sizes.set(campaign, (sizes.get(campaign) ?? 0) + responses)
  }
  return [...scenarios].map(([hash, { scenario, responses }]) => {
    const size = campaignOf === null ? 1 : (sizes.get(campaignOf(hash)) ?? 1)
    return { hash, scenario, responses, weight: responses / size }
  })
}

/** Which campaign a scenario belongs to, by the name of one of its scenarios or words. (Union–find, halving paths.) */
function campaigns(submitted: readonly SubmittedScenario[]): (hash: string) => string {
  const parents = new Map<string, string>()
  const rootOf = (name: string): string => {
    let at = name
    for (;;) {
      const parent = parents.get(at) ?? at
      if (parent === at) return at
      const above = parents.get(parent) ?? parent
      parents.set(at, above)
      at = above
    }
  }
  for (const { hash, words } of submitted) {
    if (words !== null) parents.set(rootOf(`words ${words}`), rootOf(hash))
  }
  return rootOf
}
