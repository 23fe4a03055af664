import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import {
  currentConsultation,
  readConsultation,
  type ConsultationDetail,
  type ProposalDetail,
} from '#lib/consultation/consultation/read-consultation.ts'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineQuery } from '#lib/service/define-query.ts'

/** A proposal with the consultation that it belongs to. */
export type FoundProposal = { readonly consultation: ConsultationDetail; readonly proposal: ProposalDetail }

/**
 * The proposal with a code: of the consultation that is named, else of the one that the site is about, else of the newest
 * other one that has it.
 *
 * Throws ServiceError `NotFound` (also for a draft's, without its preview link) and `Invalid`.
 */
export const findProposal = defineQuery({
  name: 'proposal.find',
  permission: 'consultation.read',
  input: z.strictObject({
    code: consultationId,
    consultation: consultationId.exactOptional(),
    preview: z.string().max(200).exactOptional(),
  }),
  read: async ({ code, consultation: id, ...link }, call): Promise<FoundProposal> => {
    const current = id === undefined ? await currentConsultation(call, {}) : null
    const first = current === null ? null : proposalOf(current, code)
    if (first !== null) return first
    const other = id ?? (await newestWith(code))
    const second =
      other === null ? null : proposalOf(await readConsultation(call, { id: other, ...link }), code)
    if (second !== null) return second
    throw new ServiceError({ kind: 'NotFound', message: 'There is no such proposal.' })
  },
})

function proposalOf(consultation: ConsultationDetail, code: string): FoundProposal | null {
  const proposal = consultation.proposals.find((candidate) => candidate.code === code)
  return proposal === undefined ? null : { consultation, proposal }
}

async function newestWith(code: string): Promise<string | null> {
  const newest = await db().consultation.findFirst({
    where: { signedOffAt: { not: null }, proposals: { some: { code } } },
    orderBy: [{ opensAt: 'desc' }, { id: 'asc' }],
    select: { id: true },
  })
  return newest?.id ?? null
}
