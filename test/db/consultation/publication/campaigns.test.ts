import { expect, test } from 'vitest'
import { readPublicCounts } from '#lib/consultation/publication/read-public-counts.ts'
import { reopenResponse } from '#lib/consultation/response/reopen-response.ts'
import { respondentCall } from '#lib/consultation/response/respondent-call.ts'
import { withdrawResponse } from '#lib/consultation/response/withdraw-response.ts'
import { db } from '#lib/db/database.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { anyoneAt, fill, makeDraft, sendDraft } from '#test/factories/respondent-draft.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

const letter =
  'Please count every pub, every library, every hall and every park twice, because people in our town meet there, and where people meet they help each other and know what is going on around them.'
const nearly = letter.replace('our town', 'our village')

test('readPublicCounts counts possible campaigns both ways, as responses are sent, changed and withdrawn', async () => {
  const consultation = await makeConsultation()
  const send = async (text: string) => {
    const secret = await makeDraft(consultation, { text })
    await sendDraft(secret)
    return secret
  }
  const counts = async () => (await readPublicCounts(anyoneAt(), { consultation: consultation.id })).campaigns
  await send('Buses stopped in the evenings, so nobody can go to the college any more.')
  await send('Yes.')
  await send('Yes.')
  expect(await counts()).toEqual({ campaigns: 0, responses: 0, counted: 3, countedOnce: 3 })

  const first = await send(letter)
  await send(`  ${letter.toUpperCase()}`)
  const varied = await send(nearly)
  expect(await counts()).toEqual({ campaigns: 1, responses: 3, counted: 6, countedOnce: 4 })

  await reopenResponse(await respondentCall(anyoneAt(), varied), {})
  const answer = {
    page: 'answer',
    questionId: consultation.questions.words,
    text: 'My own words, after all.',
  }
  await fill(varied, `answer:${consultation.questions.words}`, { ...answer, choices: [] })
  await sendDraft(varied)
  expect(await counts()).toEqual({ campaigns: 1, responses: 2, counted: 6, countedOnce: 5 })

  await withdrawResponse(await respondentCall(anyoneAt(), first), {})
  expect(await counts()).toEqual({ campaigns: 0, responses: 0, counted: 5, countedOnce: 5 })
  await send(nearly)
  expect(await counts()).toEqual({ campaigns: 1, responses: 2, counted: 6, countedOnce: 5 })
  const other = await makeConsultation()
  await sendDraft(await makeDraft(other, { text: letter }))
  expect(await db().response.count({ where: { consultationId: other.id, repeatsId: null } })).toBe(1)
})
