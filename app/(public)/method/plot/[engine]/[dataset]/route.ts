import { openDataset } from '#lib/dataset/dataset-store.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { twoTestsSvg } from '#lib/view/home/two-tests-plot.ts'
import { defineRoute } from '#lib/web/define-route.ts'

const notThere = () => new ServiceError({ kind: 'NotFound', message: 'There is no such picture.' })

/** The picture of all areas by both tests. It never changes for a dataset version and an engine: kept for a year. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute<'engine' | 'dataset'>({
  GET: async ({ params: { engine, dataset: file } }) => {
    if (engine !== engineVersion || !file.endsWith('.svg')) throw notThere()
    const asked = file.slice(0, -'.svg'.length)
    const { id, baselineScores } = await openDataset(asked)
    const picture = twoTestsSvg(baselineScores)
    // A name without a version would mean another dataset tomorrow.
    if (picture === null || asked !== id) throw notThere()
    return new Response(picture, {
      headers: {
        'content-type': 'image/svg+xml',
        'cache-control': 'public, max-age=31536000, immutable',
      },
    })
  },
})
