import { findResult } from '#app/api/v1/score/find-result.ts'
import { readSegment } from '#lib/api/scenario-segment.ts'
import { refusalOfScoring } from '#lib/dataset/refusal-of-scoring.ts'
import { comparisonCsv } from '#lib/dataset/score-csv.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { scoreCsvPath, scorePath } from '#lib/paths/api-paths.ts'
import { scoreAnswerText } from '#lib/view/score-answer-text.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { jsonTextResponse } from '#lib/web/json-response.ts'
import { scoreInTurn } from '#lib/web/score-queue.ts'
import { streamedText } from '#lib/web/streamed-text.ts'

/** A result at its one address, which never changes. Every other way to write the same address leads to it. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute<
  'engine' | 'dataset' | 'scenario'
>({
  GET: async ({ params, request, target, ...call }) => {
    const { fields, csv } = readSegment(params.scenario)
    const pathOf = csv ? scoreCsvPath : scorePath
    const found = await findResult({ request, target, params, fields, form: csv ? 'csv' : 'json', pathOf })
    if (found.answer !== null) return found.answer
    const { dataset, settled, forever } = found
    const scoring = await scoreInTurn(call, () => scoreDataset(dataset, settled.readable))
    if (!scoring.ok) throw await refusalOfScoring(dataset, scoring)
    if (!csv) return jsonTextResponse(scoreAnswerText(scoring.value), forever)
    const name = `${dataset.snapshot.dataset.name}-${scoring.value.hash.slice(7, 15)}.csv`
    return streamedText(comparisonCsv(scoring.value, dataset.withheld), 'text/csv; charset=utf-8', {
      ...forever,
      'content-disposition': `attachment; filename="${name}"`,
    })
  },
})
