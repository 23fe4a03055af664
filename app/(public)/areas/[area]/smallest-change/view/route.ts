import { openDataset } from '#lib/dataset/dataset-store.ts'
import { findArea } from '#lib/dataset/find-area.ts'
import { areaFlips } from '#lib/dataset/insight/explain.ts'
import { scoreFields } from '#lib/dataset/score-fields.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Issue } from '#lib/result/result.ts'
import { flipView } from '#lib/view/areas/flip-view.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { jsonResponse } from '#lib/web/json-response.ts'
import { scoreInTurn } from '#lib/web/score-queue.ts'

const invalid = (issues: readonly Issue[]) =>
  new ServiceError({
    kind: 'Invalid',
    message: 'The question cannot be used. Every problem is listed.',
    issues,
  })

/** The smallest changes of an area as its page asks for them once it is there; 503 when too many ask. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute<'area'>({
  GET: async ({ url, params, ...call }) => {
    const given = [...url.searchParams]
    const dataset = await openDataset(url.searchParams.get('dataset') ?? undefined)
    const found = findArea(dataset.snapshot.areas.codes, params.area)
    if (!found.ok) throw invalid(found.issues)
    if (found.value === null) {
      throw new ServiceError({
        kind: 'NotFound',
        message: `There is no area ${params.area} in ${dataset.id}.`,
      })
    }
    const { scored, fields, issues } = await scoreInTurn(call, () => scoreFields(dataset, given))
    if (issues.length > 0) throw invalid(issues)
    const flips = await areaFlips({ dataset, scored, client: call.client }, found.value)
    return jsonResponse(flipView(scored, flips, found.value, { dataset: dataset.id, fields }))
  },
})
