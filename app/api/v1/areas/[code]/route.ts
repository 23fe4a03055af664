import { openDataset } from '#lib/dataset/dataset-store.ts'
import { findArea } from '#lib/dataset/find-area.ts'
import { refusalOfScoring } from '#lib/dataset/refusal-of-scoring.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Issue } from '#lib/result/result.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import { areaAnswer } from '#lib/view/area-answer.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { jsonResponse } from '#lib/web/json-response.ts'
import { scoreInTurn } from '#lib/web/score-queue.ts'

const invalid = (issues: readonly Issue[]) =>
  new ServiceError({
    kind: 'Invalid',
    message: 'The question cannot be used. Every problem is listed.',
    issues,
  })

/** Why one area is on the list or not, under the current method and under the scenario of the address's fields. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute<'code'>({
  GET: async ({ params, url, ...call }) => {
    const fields = [...url.searchParams]
    const datasets = url.searchParams.getAll('dataset')
    if (datasets.length > 1) throw invalid([{ path: 'dataset', message: 'is given twice' }])
    if (datasets[0] === '') throw invalid([{ path: 'dataset', message: 'is empty' }])
    const dataset = await openDataset(datasets[0])
    const found = findArea(dataset.snapshot.areas.codes, params.code)
    if (!found.ok) throw invalid(found.issues)
    if (found.value === null) {
      throw new ServiceError({
        kind: 'NotFound',
        message: `There is no area ${params.code} in ${dataset.id}.`,
      })
    }
    const area = found.value
    const scenario = readFields(dataset.snapshot.methodology, fields)
    if (!scenario.ok) throw invalid(scenario.issues)
    const asked = await scoreInTurn(call, () => {
      const scoring = scoreDataset(dataset, scenario.value)
      return scoring.ok
        ? { ok: true as const, answer: areaAnswer(scoring.value, area, dataset.memo) }
        : scoring
    })
    if (!asked.ok) throw await refusalOfScoring(dataset, asked)
    return jsonResponse(asked.answer)
  },
})
