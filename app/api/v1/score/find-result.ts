import { openDataset, type StoredDataset } from '#lib/dataset/dataset-store.ts'
import { resultTag } from '#lib/dataset/result-tag.ts'
import type { ScoreAddress } from '#lib/paths/api-paths.ts'
import type { Issue } from '#lib/result/result.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import { queryText, scenarioFields, type Field } from '#lib/scenario/scenario-query.ts'
import { settleScenario, type SettledScenario } from '#lib/scenario/settle-scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { matchesEtag } from '#lib/web/matches-etag.ts'
import { ProblemError } from '#lib/web/problem.ts'

/** What an address of a result leads to: something to make an answer of, or an answer already. */
export type FoundResult =
  | { readonly answer: Response }
  | {
      readonly answer: null
      readonly dataset: StoredDataset
      readonly settled: SettledScenario
      /** Headers of an answer that may be kept for ever. */
      readonly forever: Readonly<Record<string, string>>
    }

type Asked = {
  readonly request: Request
  readonly target: string
  readonly params: { readonly engine: string; readonly dataset: string }
  readonly fields: readonly Field[]
  /** In which form the result is asked for: each has a tag of its own. */
  readonly form: string
  /** The one address of that form of a result. */
  readonly pathOf: (address: ScoreAddress) => string
}

/**
 * Finds what an address of a result asks for. Any other way to write it leads to the one address; whoever has the answer
 * already is told so, without calculating it.
 *
 * Throws ProblemError 404 for an engine, dataset or scenario that is not there.
 */
export async function findResult({
  request,
  target,
  params,
  fields,
  form,
  pathOf,
}: Asked): Promise<FoundResult> {
  if (params.engine !== engineVersion) throw nothingHere(`This is engine ${engineVersion}.`)
  if (!params.dataset.includes('@')) throw nothingHere('Name the version of the dataset too.')
  const dataset = await openDataset(params.dataset)
  const settled = settle(dataset, fields)
  const { methodology } = dataset.snapshot
  const scenario = queryText(scenarioFields(methodology, settled.readable))
  const path = pathOf({ engine: engineVersion, dataset: dataset.id, scenario })
  if (target !== path) return { answer: elsewhere(path) }
  const etag = resultTag(dataset, settled.canonical, form)
  const forever = { etag, 'cache-control': 'public, max-age=31536000, immutable' }
  if (matchesEtag(request.headers.get('if-none-match'), etag)) {
    return { answer: new Response(null, { status: 304, headers: forever }) }
  }
  return { answer: null, dataset, settled, forever }
}

export const nothingHere = (detail: string, issues: readonly Issue[] = []) =>
  new ProblemError({ status: 404, detail, issues })

function settle({ snapshot }: StoredDataset, fields: readonly Field[]): SettledScenario {
  const scenario = readFields(snapshot.methodology, fields)
  if (!scenario.ok) throw nothingHere('This address leads to no scenario of this dataset.', scenario.issues)
  const settled = settleScenario(snapshot.methodology, scenario.value)
  if (!settled.ok) throw nothingHere('This address leads to no scenario of this dataset.', settled.issues)
  return settled.value
}

/** Nobody may keep the way: else every way to write an address would fill caches. */
const elsewhere = (path: string): Response =>
  new Response(null, { status: 308, headers: { location: path, 'cache-control': 'no-store' } })
