import { describe, expect, it } from 'vitest'
import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { readOwnResponse } from '#lib/consultation/response/read-own-response.ts'
import { reopenResponse } from '#lib/consultation/response/reopen-response.ts'
import { respondentCall } from '#lib/consultation/response/respondent-call.ts'
import { withdrawResponse } from '#lib/consultation/response/withdraw-response.ts'
import { db } from '#lib/db/database.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'
import { anyoneAt, fill, makeDraft, sendDraft } from '#test/factories/respondent-draft.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

const sent = async () => {
  const consultation = await makeConsultation()
  const secret = await makeDraft(consultation)
  await fill(secret, 'contact', { page: 'contact', email: 'ann@example.org' })
  await sendDraft(secret)
  return { consultation, secret, call: await respondentCall(anyoneAt(), secret) }
}
const close = (id: string) =>
  db().consultation.update({ where: { id }, data: { closesAt: new Date(Date.now() - 3_600_000) } })

describe('reopenResponse', () => {
  it('gives the same link a draft with what was sent, and sending it makes version 2 beside version 1', async () => {
    const { secret, call, consultation } = await sent()
    await reopenResponse(call, {})
    const { content } = await readDraft(anyoneAt(), { secret })
    expect(content).toMatchObject({ email: 'ann@example.org', kind: 'individual' })
    const questionId = consultation.questions.words
    const page = { page: 'answer', questionId, text: 'Other words', choices: [] }
    await fill(secret, `answer:${questionId}`, page)
    await sendDraft(secret)
    const own = await readOwnResponse(call, {})
    expect(own).toMatchObject({ version: 2, hasEmail: true })
    expect(own.content.answers[questionId]?.text).toBe('Other words')
    const versions = await db().responseVersion.findMany({
      where: { response: { secretHash: secretHash(secret) } },
      include: { answers: true },
      orderBy: { number: 'asc' },
    })
    expect(versions.map(({ answers }) => answers[0]?.text)).toEqual([
      'Pubs are where people meet.',
      'Other words',
    ])
  })

  it('F69: a form of before does not send again what was reopened', async () => {
    const { secret, call } = await sent()
    const { revision } = await readDraft(anyoneAt(), { secret })
    expect(await sendDraft(secret, { revision })).toEqual({ first: false })
    await reopenResponse(call, {})
    await expect(sendDraft(secret, { revision })).rejects.toMatchObject({ issues: [{ path: 'revision' }] })
  })

  it('is refused after closing and after withdrawal, and leaves what was sent', async () => {
    const { consultation, call } = await sent()
    await close(consultation.id)
    await expect(reopenResponse(call, {})).rejects.toThrow('has closed')
    const other = await sent()
    await withdrawResponse(other.call, {})
    await expect(reopenResponse(other.call, {})).rejects.toThrow('was withdrawn')
  })
})

describe('withdrawResponse', () => {
  it('takes it out of everything once, forgets the address, and records who did it', async () => {
    const { secret, call } = await sent()
    await withdrawResponse(call, {})
    await withdrawResponse(call, {})
    const response = await db().response.findUniqueOrThrow({
      where: { secretHash: secretHash(secret) },
      include: { contact: true, published: true },
    })
    expect(response).toMatchObject({ state: 'withdrawn', contact: null, published: null })
    const entries = await db().auditEntry.findMany({ where: { subject: `response ${response.id}` } })
    expect(entries.map(({ action, actorKind }) => [action, actorKind])).toEqual([
      ['response.send', 'anyone'],
      ['response.withdraw', 'respondent'],
    ])
    expect((await readOwnResponse(call, {})).withdrawnAt).not.toBeNull()
  })

  it('is refused after closing', async () => {
    const { consultation, call } = await sent()
    await close(consultation.id)
    await expect(withdrawResponse(call, {})).rejects.toMatchObject({ kind: 'Conflict' })
  })
})

describe('a response', () => {
  it('is nobody else’s: not without its secret, and not for anyone', async () => {
    await expect(respondentCall(anyoneAt(), newSecret())).rejects.toMatchObject({ kind: 'NotFound' })
    for (const verb of [readOwnResponse, reopenResponse, withdrawResponse]) {
      await expect(verb(anyoneAt(), {})).rejects.toMatchObject({ kind: 'Forbidden' })
    }
  })
})
