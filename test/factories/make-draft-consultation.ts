import { createConsultation } from '#lib/consultation/consultation/create-consultation.ts'
import { addQuestion } from '#lib/consultation/question/add-question.ts'
import { saveProposal } from '#lib/consultation/proposal/save-proposal.ts'
import { londonTime } from '#lib/consultation/consultation/london-moment.ts'
import { callOf } from './make-call.ts'

const inDays = (days: number) => londonTime(new Date(Date.now() + days * 86_400_000))

/** What an administrator types to start a draft about the tiny dataset. */
export const draftFields = (id: string) => ({
  id,
  title: 'Which places count',
  summary: 'We ask.\n\nYou answer.',
  datasetId: 'tiny@1.0.0',
  opensAt: inDays(10),
  closesAt: inDays(40),
  secondOpinion: false,
})

/** What an administrator types for a proposal. */
export const proposalFields = (consultationId: string, code = 'leave-pubs-out') => ({
  consultationId,
  code,
  title: 'Leave pubs out',
  change: 'Pubs no longer count.',
  why: 'Few are counted well.',
  scenario: { indices: { cni: { domain_weights: { pubs: 0 } } } },
})

/** What an administrator types for a question in words. */
export const questionFields = (consultationId: string) => ({
  consultationId,
  kind: 'free_text',
  aboutYou: false,
  proposalCode: null as string | null,
  wording: 'Why?',
  hint: '',
  options: [] as { code: string; label: string }[],
})

/** A draft with one proposal and one question about it, made by the verbs, ready to be signed off. */
export async function makeDraftConsultation(
  id: string,
): Promise<{ readonly id: string; readonly questionId: string }> {
  const call = callOf('administrator')
  await createConsultation(call, draftFields(id))
  await saveProposal(call, proposalFields(id))
  const questionId = await addQuestion(call, { ...questionFields(id), proposalCode: 'leave-pubs-out' })
  return { id, questionId }
}
