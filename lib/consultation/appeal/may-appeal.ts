import type { Moderated } from '#lib/consultation/moderation/read-moderated.ts'
import { policyFigures } from '#lib/consultation/moderation/policy-figures.ts'

type Appealable = {
  readonly response: Pick<Moderated['response'], 'state' | 'stateSince'>
  readonly appeal: object | null
}

/** Until when an author may appeal, or why they may not. */
export type MayAppeal = { readonly until: Date } | { readonly problem: string }

/**
 * Whether the author may appeal at a moment: once, within 28 days, against words that were hidden or refused. The last
 * moment of the 28 days still counts.
 *
 * Example: right after a refusal, `until` is 28 days later.
 */
export function mayAppeal({ response: { state, stateSince }, appeal }: Appealable, now: Date): MayAppeal {
  if (appeal !== null) return { problem: 'You have appealed once already; that is possible once.' }
  if (state !== 'not_published' && state !== 'published_with_redactions') {
    const problem = 'Nothing in this response was hidden or refused, so there is nothing to appeal against.'
    return { problem }
  }
  const until = new Date(stateSince.getTime() + policyFigures.appealDays * 86_400_000)
  return now > until
    ? { problem: `The ${policyFigures.appealDays} days in which one can appeal are over.` }
    : { until }
}
