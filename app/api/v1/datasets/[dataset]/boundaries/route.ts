import { openDataset } from '#lib/dataset/dataset-store.ts'
import { packedBoundaries } from '#lib/dataset/map/packed-boundaries.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { codedResponse } from '#lib/web/coded-response.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { matchesEtag } from '#lib/web/matches-etag.ts'

const nothingHere = (message: string) => new ServiceError({ kind: 'NotFound', message })

/** The boundaries of one dataset version: kept for a year, because they never change. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute<'dataset'>({
  GET: async ({ params, request }) => {
    if (!params.dataset.includes('@')) throw nothingHere('Name the version of the dataset too.')
    const boundaries = await packedBoundaries(await openDataset(params.dataset))
    if (boundaries === null) throw nothingHere(`${params.dataset} has no boundaries.`)
    const headers = {
      etag: boundaries.etag,
      vary: 'Accept-Encoding',
      'cache-control': 'public, max-age=31536000, immutable, no-transform',
    }
    if (matchesEtag(request.headers.get('if-none-match'), boundaries.etag.replace(/^W\//, ''))) {
      return new Response(null, { status: 304, headers })
    }
    return codedResponse(request, boundaries, { ...headers, 'content-type': 'application/json' })
  },
})
