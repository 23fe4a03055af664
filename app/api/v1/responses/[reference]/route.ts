import { responseAnswer } from '#lib/api/response-answers.ts'
import { readOnePublished } from '#lib/consultation/publication/read-one-published.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { anyonesCall } from '#lib/web/arrival-time.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { jsonResponse } from '#lib/web/json-response.ts'

const form = /^RW-[0-9A-Z]{4}-[0-9A-Z]{4}$/

/** One published response. One that was withdrawn, or that moderators took back, is not found from that moment on. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute<'reference'>({
  GET: async ({ params: { reference } }) => {
    if (!form.test(reference)) {
      const issues = [{ path: 'reference', message: 'is not a reference such as RW-7K3M-Q2XD' }]
      throw new ServiceError({ kind: 'Invalid', message: 'This is no reference.', issues })
    }
    const call = anyonesCall()
    return jsonResponse(responseAnswer(await readOnePublished(call, { reference })))
  },
})
