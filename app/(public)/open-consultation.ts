import { currentConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { scoredProposals } from '#lib/consultation/proposal/scored-proposals.ts'
import { unlessAway } from '#lib/errors/unless-away.ts'
import { areaNoun } from '#lib/view/area-noun.ts'
import { consultationView, type ConsultationView } from '#lib/view/consultation/consultation-view.ts'
import { proposalRow } from '#lib/view/consultation/proposal-row.ts'
import { currentCall } from '#lib/web/current-call.ts'

/**
 * The consultation that is open now, for the home page; null when none is. The home page needs no consultation to be of
 * use, so it goes on without one while the database is away.
 */
export const openConsultation = (): Promise<ConsultationView | null> => unlessAway(find(), null)

async function find(): Promise<ConsultationView | null> {
  const call = await currentCall()
  const consultation = await currentConsultation(call, {})
  if (consultation?.stage !== 'open') return null
  const { dataset, isCurrent, proposals } = await scoredProposals(consultation)
  const rows = proposals.map(({ proposal, scored }) => proposalRow(proposal, scored, isCurrent))
  return consultationView(consultation, { rows, noun: areaNoun(dataset.snapshot), now: call.arrivedAt })
}
