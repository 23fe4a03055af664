import { scenarioFields } from '#lib/scenario/scenario-query.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaNoun } from '#lib/view/area-noun.ts'
import { sandboxQuery } from '#lib/view/sandbox/address.ts'
import { buildSandboxMethod } from '#lib/view/sandbox/build-sandbox-method.ts'
import { changesInWords } from '#lib/view/sandbox/changes.ts'
import { settingsOf } from '#lib/view/sandbox/settings.ts'

/** The method that a response carries, in words and with its computed effect. */
export type ScenarioCard = {
  /** Sentences; empty = the current method. */
  readonly changes: readonly string[]
  /** It rests on made-up values. */
  readonly illustrative: boolean
  readonly overlap: { readonly leaving: number; readonly staying: number; readonly entering: number }
  readonly noun: { readonly one: string; readonly many: string }
  /** The query of the sandbox's address. */
  readonly query: string
  readonly dataset: string
  readonly hash: string
}

/**
 * The card of a scored scenario. `current`: an address without a dataset means the version that it was scored on.
 */
export function scenarioCard(scored: ScoredScenario, current: boolean): ScenarioCard {
  const { snapshot, settled, comparison, hash } = scored
  const method = buildSandboxMethod(snapshot)
  const fields = scenarioFields(snapshot.methodology, settled.readable)
  const changes = changesInWords(method, settingsOf(method, fields))
  const id = `${snapshot.dataset.name}@${snapshot.dataset.version}`
  return {
    changes: changes.map(({ title, detail }) => `${title} ${detail}`.trim()),
    illustrative: changes.some(({ illustrative }) => illustrative),
    overlap: {
      leaving: comparison.leaving.length,
      staying: comparison.staying.length,
      entering: comparison.entering.length,
    },
    noun: areaNoun(snapshot),
    query: sandboxQuery({ id, current }, fields),
    dataset: id,
    hash,
  }
}
