import { findResult, nothingHere } from '#app/api/v1/score/find-result.ts'
import { readScenarioFile, scenarioFiles } from '#lib/api/scenario-files.ts'
import { readSegment } from '#lib/api/scenario-segment.ts'
import { makeWorkbook } from '#lib/dataset/download/make-workbook.ts'
import { scenarioTables } from '#lib/dataset/download/scenario-tables.ts'
import { tableJson } from '#lib/dataset/download/table-json.ts'
import { refusalOfScoring } from '#lib/dataset/refusal-of-scoring.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { scoreFilePath } from '#lib/paths/api-paths.ts'
import { csvLine } from '#lib/table/measure.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { scoreInTurn } from '#lib/web/score-queue.ts'
import { streamedBytes } from '#lib/web/streamed-bytes.ts'
import { streamedText } from '#lib/web/streamed-text.ts'

/** One table of a result as JSON or CSV, or all of them as a workbook, at an address that never changes. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute<
  'engine' | 'dataset' | 'scenario' | 'file'
>({
  GET: async ({ params, request, target, ...call }) => {
    const file = readScenarioFile(params.file)
    if (file === null) throw nothingHere(`The files of a result are ${scenarioFiles.join(', ')}.`)
    const { fields } = readSegment(params.scenario, false)
    const pathOf = (address: Parameters<typeof scoreFilePath>[0]) => scoreFilePath(address, params.file)
    const found = await findResult({ request, target, params, fields, form: params.file, pathOf })
    if (found.answer !== null) return found.answer
    const { dataset, settled, forever } = found
    const scoring = await scoreInTurn(call, () => scoreDataset(dataset, settled.readable))
    if (!scoring.ok) throw await refusalOfScoring(dataset, scoring)
    const download = { scored: scoring.value, dataset, client: call.client }
    const kept = `${dataset.snapshot.dataset.name}-${scoring.value.hash.slice(7, 15)}`
    if (file.table === null) {
      const route = 'GET /api/v1/score/…/workbook.xlsx'
      return streamedBytes(await makeWorkbook(download), {
        name: `${kept}.xlsx`,
        type: file.type,
        route,
        headers: forever,
      })
    }
    const table = await scenarioTables[file.table](download)
    if (file.kind === 'json') return streamedText(tableJson(download, table), file.type, forever)
    return streamedText(csvOf(table), file.type, {
      ...forever,
      'content-disposition': `attachment; filename="${kept}-${params.file}"`,
    })
  },
})

function* csvOf({ columns, rows }: Awaited<ReturnType<(typeof scenarioTables)['areas']>>): Generator<string> {
  yield csvLine(columns.map(({ name }) => name))
  for (const cells of rows()) yield csvLine(cells)
}
