import { openDataset } from '#lib/dataset/dataset-store.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { fieldsOfQuery } from '#lib/view/sandbox/address.ts'
import { answerFields } from '#lib/view/sandbox/answer-fields.ts'
import { codedJson } from '#lib/web/coded-response.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { firstField } from '#lib/web/page-fields.ts'
import { scoreInTurn } from '#lib/web/score-queue.ts'

/** The result of a query as the sandbox's own page asks for it while controls are moved; 422 names every problem. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: async ({ url, request, ...call }) => {
    const fields = fieldsOfQuery(url.search)
    const asked = firstField(fields, 'dataset')
    const current = await openDataset()
    const dataset = asked === '' ? current : await openDataset(asked)
    const version = { id: dataset.id, current: dataset.id === current.id, snapshot: dataset.snapshot }
    const score = (scenario: Scenario) => scoreInTurn(call, () => scoreDataset(dataset, scenario))
    const { answer } = await answerFields(version, score, fields)
    return codedJson(request, answer, answer.kind === 'result' ? 200 : 422)
  },
})
