import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { tagAnswer } from '#lib/consultation/theme/tag-answer.ts'
import { makeCaller } from './make-caller.ts'
import { makeConsultation } from './make-consultation.ts'
import { makeModerated } from './make-moderated.ts'
import { makeResponse } from './make-response.ts'

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

/**
 * A consultation that closed an hour ago, with three responses of which moderators cleared two and published one, and with
 * a theme that a panellist found in that one.
 */
export async function makeClosedConsultation() {
  const consultation = await makeConsultation({ closesAt: hoursAgo(1) })
  const moderator = (await makeCaller('moderator')).call
  const panellist = (await makeCaller('panellist')).call
  const agrees = { question: consultation.questions.agreement, choices: ['agree'] }
  const words = { question: consultation.questions.words, text: 'Pubs are where people meet.' }
  const published = await makeModerated(consultation, moderator, { answers: [words, agrees] })
  const counted = await makeModerated(consultation, moderator, {
    publication: 'unpublished',
    kind: 'organisation',
    answers: [{ question: consultation.questions.agreement, choices: ['disagree'] }],
  })
  const awaiting = await makeResponse(consultation)
  const { id: theme } = await createTheme(panellist, {
    question: consultation.questions.words,
    name: 'Places to meet',
    description: '',
  })
  const [answer = ''] = published.answers
  await tagAnswer(panellist, { answer, theme, found: true })
  return { consultation, published, counted, awaiting, theme, moderator, panellist }
}
