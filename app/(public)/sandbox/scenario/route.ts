import { openDataset } from '#lib/dataset/dataset-store.ts'
import { refusalOfScoring } from '#lib/dataset/refusal-of-scoring.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import { fieldsOfQuery, methodFields } from '#lib/view/sandbox/address.ts'
import { buildSandboxMethod } from '#lib/view/sandbox/build-sandbox-method.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { textResponse } from '#lib/web/json-response.ts'
import { firstField } from '#lib/web/page-fields.ts'
import { scoreInTurn } from '#lib/web/score-queue.ts'

/** The scenario of a query as a file to keep, to send on, or to load again (docs/method.md). */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: async ({ url, ...call }) => {
    const fields = fieldsOfQuery(url.search)
    const asked = firstField(fields, 'dataset')
    const dataset = await openDataset(asked === '' ? undefined : asked)
    const { snapshot } = dataset
    const scenario = readFields(snapshot.methodology, methodFields(buildSandboxMethod(snapshot), fields))
    if (!scenario.ok) {
      const message = 'This address leads to no scenario. Every problem is listed.'
      throw new ServiceError({ kind: 'Invalid', message, issues: scenario.issues })
    }
    const scoring = await scoreInTurn(call, () => scoreDataset(dataset, scenario.value))
    if (!scoring.ok) throw await refusalOfScoring(dataset, scoring)
    const { settled, hash } = scoring.value
    const name = `${snapshot.dataset.name}-${hash.slice('sha256:'.length).slice(0, 8)}.json`
    return textResponse(`${JSON.stringify(settled.readable, null, 2)}\n`, 'application/json', {
      'content-disposition': `attachment; filename="${name}"`,
    })
  },
})
