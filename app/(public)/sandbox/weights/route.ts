import { openDataset } from '#lib/dataset/dataset-store.ts'
import { quarters } from '#lib/dataset/insight/explain.ts'
import { scoreFields } from '#lib/dataset/score-fields.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { quarterView } from '#lib/view/why/quarter-view.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { jsonResponse } from '#lib/web/json-response.ts'
import { scoreInTurn } from '#lib/web/score-queue.ts'

/** Which weights matter most for a query, as the sandbox's own page asks for it after its result; 503 when too many ask. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: async ({ url, ...call }) => {
    const dataset = await openDataset(url.searchParams.get('dataset') ?? undefined)
    const { scored, issues } = await scoreInTurn(call, () => scoreFields(dataset, [...url.searchParams]))
    if (issues.length > 0) {
      const message = 'The question cannot be used. Every problem is listed.'
      throw new ServiceError({ kind: 'Invalid', message, issues })
    }
    const effects = await quarters({ dataset, scored, client: call.client })
    const { settled, comparison } = scored
    return jsonResponse(quarterView(dataset.snapshot, settled.methodology, effects, comparison.scenario))
  },
})
