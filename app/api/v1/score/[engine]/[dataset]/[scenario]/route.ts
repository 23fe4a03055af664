import { readSegment } from '#lib/api/scenario-segment.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import type { OpenedDataset } from '#lib/dataset/opened-dataset.ts'
import { refusalOfScoring } from '#lib/dataset/refusal-of-scoring.ts'
import { resultTag } from '#lib/dataset/result-tag.ts'
import { comparisonCsv } from '#lib/dataset/score-csv.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { scoreCsvPath, scorePath } from '#lib/paths/api-paths.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import { queryText, scenarioFields, type Field } from '#lib/scenario/scenario-query.ts'
import { settleScenario, type SettledScenario } from '#lib/scenario/settle-scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import type { Issue } from '#lib/result/result.ts'
import { scoreAnswerText } from '#lib/view/score-answer-text.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { jsonTextResponse } from '#lib/web/json-response.ts'
import { matchesEtag } from '#lib/web/matches-etag.ts'
import { ProblemError } from '#lib/web/problem.ts'
import { scoreInTurn } from '#lib/web/score-queue.ts'
import { streamedText } from '#lib/web/streamed-text.ts'

/** A result at its one address, which never changes. Every other way to write the same address leads to it. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute<
  'engine' | 'dataset' | 'scenario'
>({
  GET: async ({ params, request, target, ...call }) => {
    if (params.engine !== engineVersion) throw nothingHere(`This is engine ${engineVersion}.`)
    if (!params.dataset.includes('@')) throw nothingHere('Name the version of the dataset too.')
    const dataset = await openDataset(params.dataset)
    const { fields, csv } = readSegment(params.scenario)
    const { readable, canonical } = settle(dataset, fields)
    const scenario = queryText(scenarioFields(dataset.snapshot.methodology, readable))
    const address = { engine: engineVersion, dataset: dataset.id, scenario }
    const path = csv ? scoreCsvPath(address) : scorePath(address)
    if (target !== path) return elsewhere(path)

    const etag = resultTag(dataset, canonical, csv ? 'csv' : 'json')
    const forever = { etag, 'cache-control': 'public, max-age=31536000, immutable' }
    if (matchesEtag(request.headers.get('if-none-match'), etag)) {
      return new Response(null, { status: 304, headers: forever })
    }
    const scoring = await scoreInTurn(call, () => scoreDataset(dataset, readable))
    if (!scoring.ok) throw await refusalOfScoring(dataset, scoring)
    if (!csv) return jsonTextResponse(scoreAnswerText(scoring.value), forever)
    const name = `${dataset.snapshot.dataset.name}-${scoring.value.hash.slice(7, 15)}.csv`
    return streamedText(comparisonCsv(scoring.value), 'text/csv; charset=utf-8', {
      ...forever,
      'content-disposition': `attachment; filename="${name}"`,
    })
  },
})

const nothingHere = (detail: string, issues: readonly Issue[] = []) =>
  new ProblemError({ status: 404, detail, issues })

function settle({ snapshot }: OpenedDataset, fields: readonly Field[]): SettledScenario {
  const scenario = readFields(snapshot.methodology, fields)
  if (!scenario.ok) throw nothingHere('This address leads to no scenario of this dataset.', scenario.issues)
  const settled = settleScenario(snapshot.methodology, scenario.value)
  if (!settled.ok) throw nothingHere('This address leads to no scenario of this dataset.', settled.issues)
  return settled.value
}

/** Nobody may keep the way: else every way to write an address would fill caches. */
const elsewhere = (path: string): Response =>
  new Response(null, { status: 308, headers: { location: path, 'cache-control': 'no-store' } })
