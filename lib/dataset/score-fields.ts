import type { Issue } from '#lib/result/result.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import { queryText, scenarioFields, type Field } from '#lib/scenario/scenario-query.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { OpenedDataset } from './opened-dataset.ts'
import { scoreDataset } from './score-dataset.ts'

/** A scenario from a page's address with its answer. */
export type ScoredFields = {
  readonly scored: ScoredScenario
  /** Something differs from the current method. */
  readonly changed: boolean
  /** The scenario's fields, for links that carry it on; empty for the current method. */
  readonly fields: readonly Field[]
  /** Why the address's changes are not used; then `scored` is the current method. */
  readonly issues: readonly Issue[]
}

/**
 * Scores what the address of a page asks for. A page that only looks at a result shows the current method, and says
 * so, when the address asks for something that cannot be scored.
 *
 * Fields that cannot be part of a scenario (the page's own, or what others add to a link) are left alone. Example: with the field `cni.civic_assets` at 0, 301 wards of england-2019 are listed.
 */
export function scoreFields(dataset: OpenedDataset, given: readonly Field[]): ScoredFields {
  const { methodology } = dataset.snapshot
  const scenario = readFields(
    methodology,
    given.filter(([name]) => name === 'ties' || name.includes('.')),
  )
  const scoring = scenario.ok ? scoreDataset(dataset, scenario.value) : scenario
  if (!scoring.ok) return { ...baseline(dataset), issues: scoring.issues }
  const { canonical, readable } = scoring.value.settled
  return {
    scored: scoring.value,
    changed: Object.keys(canonical).length > 0,
    fields: scenarioFields(methodology, readable),
    issues: [],
  }
}

function baseline(dataset: OpenedDataset): Omit<ScoredFields, 'issues'> {
  const scoring = scoreDataset(dataset, {})
  if (!scoring.ok) throw new RangeError(`the methodology of ${dataset.id} cannot be scored`)
  return { scored: scoring.value, changed: false, fields: [] }
}

/** The fields that links carry on: the dataset where the address named one, and the scenario. */
export function carriedQuery(datasetAsked: string, fields: readonly Field[]): string {
  return queryText(datasetAsked === '' ? fields : [['dataset', datasetAsked], ...fields])
}
