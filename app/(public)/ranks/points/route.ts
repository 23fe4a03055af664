import { openDataset } from '#lib/dataset/dataset-store.ts'
import { scoreFields } from '#lib/dataset/score-fields.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { fieldsOfQuery } from '#lib/view/sandbox/address.ts'
import { scatterPoints } from '#lib/view/ranks/scatter-points.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { firstField } from '#lib/web/page-fields.ts'
import { scoreInTurn } from '#lib/web/score-queue.ts'

/** All areas by both tests under the scenario of the query, as the picture of the ranks asks for them. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: async ({ url, ...call }) => {
    const fields = fieldsOfQuery(url.search)
    const asked = firstField(fields, 'dataset')
    const dataset = await openDataset(asked === '' ? undefined : asked)
    const { scored, issues } = await scoreInTurn(call, () => scoreFields(dataset, fields))
    if (issues.length > 0) {
      const message = 'This address leads to no scenario. Every problem is listed.'
      throw new ServiceError({ kind: 'Invalid', message, issues })
    }
    const points = scatterPoints(scored)
    if (points === null) {
      throw new ServiceError({ kind: 'NotFound', message: 'This method has not exactly two tests.' })
    }
    return new Response(points, {
      headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
    })
  },
})
