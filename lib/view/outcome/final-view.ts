import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaRow, type AreaRow } from '#lib/view/areas/area-row.ts'
import { proposalRow, type ProposalEffect } from '#lib/view/consultation/proposal-row.ts'
import { fieldsOfQuery } from '#lib/view/sandbox/address.ts'
import { buildSandboxMethod } from '#lib/view/sandbox/build-sandbox-method.ts'
import { changesInWords } from '#lib/view/sandbox/changes.ts'
import { settingsOf } from '#lib/view/sandbox/settings.ts'

/** The final list beside today's. */
export type FinalView = {
  readonly effect: ProposalEffect
  /** The query of the sandbox's address with the final method. */
  readonly query: string
  /** What the final method changes, in words; empty = nothing. */
  readonly settings: readonly { readonly title: string; readonly detail: string }[]
  /** By name. */
  readonly entering: readonly AreaRow[]
  readonly leaving: readonly AreaRow[]
  readonly hash: string
}

const nobodysProposal = { code: '', position: 0, title: '', change: '', why: '' }

/** The final list, scored on the data of the consultation. `current`: whether an address without a dataset means these. */
export function finalView(scored: ScoredScenario, current: boolean): FinalView {
  const scenario = scored.settled.canonical
  const { effect, query } = proposalRow({ ...nobodysProposal, scenario }, scored, current)
  const method = buildSandboxMethod(scored.snapshot)
  const byName = (areas: readonly number[]) =>
    areas.map((area) => areaRow(scored, area)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return {
    ...{ effect, query, hash: scored.hash },
    settings: changesInWords(method, settingsOf(method, fieldsOfQuery(query))),
    entering: byName(scored.comparison.entering),
    leaving: byName(scored.comparison.leaving),
  }
}
