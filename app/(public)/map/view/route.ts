import { openDataset, type StoredDataset } from '#lib/dataset/dataset-store.ts'
import { resultWithheld } from '#lib/dataset/licence/withheld-parts.ts'
import { shadeTenths } from '#lib/dataset/map/shade-tenths.ts'
import { scoreFields } from '#lib/dataset/score-fields.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Field } from '#lib/scenario/scenario-query.ts'
import { mapAnswer, type MapAnswer } from '#lib/view/map/map-answer.ts'
import { fieldsOfQuery } from '#lib/view/sandbox/address.ts'
import { codedJson } from '#lib/web/coded-response.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { firstField } from '#lib/web/page-fields.ts'
import { scoreInTurn } from '#lib/web/score-queue.ts'

/** What the map shows of a query, as the map itself asks for it; 422 names every problem. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: async ({ url, request, ...call }) => {
    const fields = fieldsOfQuery(url.search)
    const asked = firstField(fields, 'dataset')
    const dataset = await openDataset(asked === '' ? undefined : asked)
    const show = firstField(fields, 'show')
    return codedJson(request, orRefuse(await scoreInTurn(call, () => answer(dataset, fields, show))))
  },
})

type Answered =
  | { readonly ok: true; readonly map: MapAnswer }
  | { readonly ok: false; readonly refusal: ConstructorParameters<typeof ServiceError>[0] }

function answer(dataset: StoredDataset, fields: readonly Field[], show: string): Answered {
  const { scored, issues } = scoreFields(dataset, fields)
  if (issues.length > 0) {
    const message = 'These changes cannot be scored. Every problem is listed.'
    return { ok: false, refusal: { kind: 'Unscorable', message, issues } }
  }
  const shaded = show === '' ? null : shadeTenths(dataset, scored, show)
  if (show !== '' && shaded === null) {
    const issue = { path: 'show', message: 'is no index, domain or indicator of this method' }
    return {
      ok: false,
      refusal: { kind: 'Unscorable', message: 'The map cannot show this.', issues: [issue] },
    }
  }
  const methods = [dataset.snapshot.methodology, scored.settled.methodology]
  const mayGive = (code: string) =>
    methods.every(({ indices }) =>
      indices.every((index) => index.code !== code || resultWithheld(index, dataset.withheld) === null),
    )
  return { ok: true, map: mapAnswer(scored, shaded, mayGive) }
}

function orRefuse(answered: Answered): MapAnswer {
  if (answered.ok) return answered.map
  throw new ServiceError(answered.refusal)
}
