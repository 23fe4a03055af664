import { responsesAnswer } from '#lib/api/response-answers.ts'
import { parseResponsesRequest } from '#lib/api/responses-request.ts'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { latestConsultation } from '#lib/consultation/moderation/latest-consultation.ts'
import { readPublished } from '#lib/consultation/publication/read-published.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { anyonesCall } from '#lib/web/arrival-time.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { jsonResponse } from '#lib/web/json-response.ts'

/** The published responses of a consultation, newest first. Nobody may keep an answer: what is taken back is gone at once. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: async ({ url }) => {
    const fields = [...url.searchParams]
    const asked = parseResponsesRequest(fields)
    if (!asked.ok) throw invalid(asked.issues)
    const call = anyonesCall()
    const { q = '', kind = null, region = '', after = null } = asked.value
    const id = asked.value.consultation ?? (await latestConsultation(call.arrivedAt))
    if (id === null) throw new ServiceError({ kind: 'NotFound', message: 'No consultation has opened yet.' })
    const { proposals } = await readConsultation(call, { id })
    const proposal = proposals.find(({ code }) => code === asked.value.proposal)
    if (proposal === undefined && asked.value.proposal !== undefined) {
      throw invalid([{ path: 'proposal', message: 'there is no such proposal in this consultation' }])
    }
    const found = await readPublished(call, {
      ...{ consultation: id, text: q, proposal: proposal?.id ?? null, kind, region, after },
    })
    const sought = Object.fromEntries(fields.filter(([name]) => name !== 'after'))
    return jsonResponse(responsesAnswer(found, id, sought))
  },
})

const invalid = (issues: readonly { path: string; message: string }[]) =>
  new ServiceError({
    kind: 'Invalid',
    message: 'The question cannot be used. Every problem is listed.',
    issues,
  })
