import { scenarioFields } from '#lib/scenario/scenario-query.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { sandboxQuery } from '#lib/view/sandbox/address.ts'
import type { ProposalFacts } from './consultation-facts.ts'

/** How a proposal would change the list, in areas. Computed, never typed. */
export type ProposalEffect = {
  /** On the list today, and on the list of the proposal. */
  readonly baseline: number
  readonly listed: number
  readonly entering: number
  readonly leaving: number
  readonly staying: number
}

/** A proposal with its computed effect. */
export type ProposalRow = ProposalFacts & {
  readonly effect: ProposalEffect
  /** The query of the sandbox's address with the proposal's scenario. */
  readonly query: string
}

/**
 * A proposal with its effect on the list.
 *
 * `scored`: its scenario, scored on the dataset version that the consultation is about; `current`: whether an address
 * without a dataset means that version.
 */
export function proposalRow(proposal: ProposalFacts, scored: ScoredScenario, current: boolean): ProposalRow {
  const { comparison, settled, snapshot } = scored
  const { name, version } = snapshot.dataset
  return {
    ...proposal,
    effect: {
      baseline: comparison.baseline,
      listed: comparison.scenario,
      entering: comparison.entering.length,
      leaving: comparison.leaving.length,
      staying: comparison.staying.length,
    },
    query: sandboxQuery(
      { id: `${name}@${version}`, current },
      scenarioFields(snapshot.methodology, settled.readable),
    ),
  }
}

/** How many areas the whole width of every bar stands for, so that all proposals are drawn on one scale. */
export const mostAreas = (rows: readonly ProposalRow[]): number =>
  Math.max(0, ...rows.map(({ effect }) => effect.baseline + effect.entering))
