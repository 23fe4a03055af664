import { sandboxPath } from '#lib/paths/page-paths.ts'
import { scenarioFields } from '#lib/scenario/scenario-query.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { sandboxQuery } from '#lib/view/sandbox/address.ts'
import { buildSandboxMethod } from '#lib/view/sandbox/build-sandbox-method.ts'
import { changesInWords } from '#lib/view/sandbox/changes.ts'
import { settingsOf } from '#lib/view/sandbox/settings.ts'

/** A method that is attached to a response: its changes in words and its effect on the list. */
export type AttachedMethod = {
  readonly title: string
  readonly changes: readonly string[]
  readonly entering: number
  readonly leaving: number
  readonly staying: number
  readonly noun: AreaNoun
  /** "demo-england, version 1.0.0". */
  readonly data: string
  /** The sandbox with this method. */
  readonly href: string
  /** The same as fields of an address. */
  readonly query: string
}

/** `current`: whether an address without a dataset means the one that was scored. */
export function attachedMethod(scored: ScoredScenario, title: string, current: boolean): AttachedMethod {
  const { snapshot, settled, comparison } = scored
  const { name, version } = snapshot.dataset
  const fields = scenarioFields(snapshot.methodology, settled.readable)
  const method = buildSandboxMethod(snapshot)
  const query = sandboxQuery({ id: `${name}@${version}`, current }, fields)
  return {
    ...{ title, query, href: sandboxPath(query), data: `${name}, version ${version}` },
    changes: changesInWords(method, settingsOf(method, fields)).map((change) => change.title),
    entering: comparison.entering.length,
    leaving: comparison.leaving.length,
    staying: comparison.staying.length,
    noun: areaNoun(snapshot),
  }
}
