import { outcomeCsv } from '#lib/consultation/outcome/outcome-csv.ts'
import { readOutcome } from '#lib/consultation/outcome/read-outcome.ts'
import { scoreOutcome } from '#lib/consultation/outcome/score-outcome.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { streamedText } from '#lib/web/streamed-text.ts'

/** The final list of an outcome as a table, with what changes for each area. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: async ({ url }) => {
    const id = url.searchParams.get('consultation') ?? ''
    const preview = url.searchParams.get('preview')
    const outcome = await readOutcome(await currentCall(), { id, ...(preview !== null && { preview }) })
    const { final, proposals } = await scoreOutcome(outcome)
    if (final === null)
      throw new ServiceError({ kind: 'NotFound', message: 'No final method has been chosen yet.' })
    return streamedText(outcomeCsv(final, proposals), 'text/csv; charset=utf-8', {
      'content-disposition': `attachment; filename="final-list-${id}.csv"`,
    })
  },
})
