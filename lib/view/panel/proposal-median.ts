import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { areaRow, type AreaRow } from '#lib/view/areas/area-row.ts'
import type { ProposalEffect } from '#lib/view/consultation/proposal-row.ts'
import { scenarioCard } from '#lib/view/moderation/scenario-card.ts'

/** The method in the middle of all attached ones, with its computed list. */
export type MedianView = {
  /** Sentences; empty = the current method. */
  readonly changes: readonly string[]
  /** It rests on made-up values. */
  readonly illustrative: boolean
  readonly row: { readonly query: string; readonly effect: ProposalEffect }
  readonly noun: AreaNoun
  /** By name. */
  readonly entering: readonly AreaRow[]
  readonly leaving: readonly AreaRow[]
  /** All areas on its list. */
  readonly listed: readonly AreaRow[]
}

/** What the page shows of the scored median scenario. `current`: an address without a dataset means its version. */
export function medianView(scored: ScoredScenario, current: boolean): MedianView {
  const { changes, illustrative, overlap, noun, query } = scenarioCard(scored, current)
  const { comparison } = scored
  const rows = (areas: readonly number[]) =>
    areas
      .map((area) => areaRow(scored, area))
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
  return {
    ...{ changes, illustrative, noun },
    row: { query, effect: { ...overlap, baseline: comparison.baseline, listed: comparison.scenario } },
    entering: rows(comparison.entering),
    leaving: rows(comparison.leaving),
    listed: rows([...comparison.staying, ...comparison.entering]),
  }
}
