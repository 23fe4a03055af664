import { describe, expect, it } from 'vitest'
import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { startDraft } from '#lib/consultation/draft/start-draft.ts'
import { formToken } from '#lib/consultation/response/form-token.ts'
import { db } from '#lib/db/database.ts'
import { verifyAudit } from '#lib/service/audit/verify-audit.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'
import { anyoneAt, fill, makeDraft, sendDraft } from '#test/factories/respondent-draft.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

const responseOf = (secret: string) =>
  db().response.findUnique({
    where: { secretHash: secretHash(secret) },
    include: { versions: { include: { answers: true } }, contact: true },
  })

describe('sendResponse', () => {
  it('keeps answers, scenario and address, posts one letter and records no words', async () => {
    const consultation = await makeConsultation()
    const secret = await makeDraft(consultation)
    const scenario = { indices: { cni: { domain_weights: { pubs: 0, halls: 1 } } } }
    await fill(secret, 'scenario', { page: 'scenario', scenario, scenarioTitle: 'Halls only' })
    await fill(secret, 'contact', { page: 'contact', email: 'ann@example.org' })
    await fill(secret, 'about', {
      page: 'about',
      kind: 'organisation',
      organisation: 'Abbey Trust',
      areaCode: 'A1',
    })
    expect(await sendDraft(secret)).toEqual({ first: true })

    const response = await responseOf(secret)
    expect(response?.reference).toMatch(/^RW-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(response).toMatchObject({ state: 'awaiting', heldFor: [], inGrace: false })
    const [version] = response?.versions ?? []
    expect(version).toMatchObject({
      ...{ number: 1, kind: 'organisation', organisation: 'Abbey Trust', areaCode: 'A1', regionCode: 'R1' },
      ...{
        scenario,
        scenarioTitle: 'Halls only',
        publication: 'unpublished',
        datasetId: consultation.datasetId,
      },
    })
    expect(version?.scenarioHash).toMatch(/^sha256:/)
    expect(version?.answers).toMatchObject([{ text: 'Pubs are where people meet.', questionVersion: 1 }])
    expect(response?.contact?.email).not.toContain('ann@')

    const letters = await db().outboxLetter.findMany({ where: { kind: 'receipt' } })
    expect(letters.map(({ to }) => unseal(to))).toEqual(['ann@example.org'])
    expect(unseal(letters[0]?.text ?? '')).toContain(`https://reweigh.example.org/respond/return#${secret}`)

    const entry = await db().auditEntry.findFirstOrThrow({
      where: { subject: `response ${response?.id ?? ''}` },
    })
    expect(entry).toMatchObject({ action: 'response.send', consultationId: consultation.id })
    expect(JSON.stringify(entry.facts)).not.toMatch(/ann|Abbey|Halls/)
    const { content } = await db().draft.findUniqueOrThrow({ where: { secretHash: secretHash(secret) } })
    expect(content).toEqual({})
  })

  it('G10, F64, F68: makes one response of 200 at once, and all see the same receipt', async () => {
    const consultation = await makeConsultation()
    const secret = await makeDraft(consultation)
    const { id: draftId, revision } = await readDraft(anyoneAt(), { secret })
    const token = formToken({ draftId, consultationId: consultation.id }, new Date(Date.now() - 5000))
    const again = () => sendDraft(secret, { token, revision })
    // A machine that is busy may tell some to come back (503); a form that is sent again gets the receipt.
    const patient = () =>
      again().catch((error: unknown) => {
        expect(error).toMatchObject({ kind: 'Unavailable' })
        return null
      })
    const sent = await Promise.all(Array.from({ length: 200 }, patient))
    expect(sent.filter((one) => one !== null && 'first' in one && one.first).length).toBeLessThanOrEqual(1)
    expect(await again()).toEqual({ first: false })
    expect(await db().response.count({ where: { consultationId: consultation.id } })).toBe(1)
    expect(await db().auditEntry.count({ where: { consultationId: consultation.id } })).toBe(1)
  })

  it('F65: refuses the same form with other content, and the first stays', async () => {
    const secret = await makeDraft(await makeConsultation())
    const { revision } = await readDraft(anyoneAt(), { secret })
    await sendDraft(secret, { revision })
    await expect(sendDraft(secret, { revision: revision + 1 })).rejects.toMatchObject({ kind: 'Conflict' })
    await expect(fill(secret, 'contact', { page: 'contact', email: '' })).rejects.toMatchObject({
      kind: 'Conflict',
    })
    expect((await responseOf(secret))?.versions).toHaveLength(1)
  })

  it('F67: knows no draft under another secret', async () => {
    await expect(sendDraft(newSecret())).rejects.toMatchObject({ kind: 'NotFound' })
  })

  it('F61, F79: sends nothing with a token that is missing, forged, of another form or 48 hours old', async () => {
    const [one, other] = [await makeConsultation(), await makeConsultation()]
    const secret = await makeDraft(one)
    const { id: draftId } = await readDraft(anyoneAt(), { secret })
    const now = Date.now()
    const purpose = { draftId, consultationId: one.id }
    const tokens = [
      '',
      `${now}.forged`,
      formToken({ ...purpose, consultationId: other.id }, new Date(now - 1000)),
      formToken({ ...purpose, draftId: other.proposalId }, new Date(now - 1000)),
      formToken(purpose, new Date(now - 48 * 3_600_000 - 60_000)),
      formToken(purpose, new Date(now + 60_000)),
    ]
    for (const token of tokens) {
      await expect(sendDraft(secret, { token })).rejects.toMatchObject({
        kind: 'Conflict',
        issues: [{ path: 'token' }],
      })
    }
    expect(await responseOf(secret)).toBeNull()
    expect((await readDraft(anyoneAt(), { secret })).content.answers).not.toEqual({})
  })

  it('F36, F37: refuses a response that says nothing, with the page of each problem', async () => {
    const { id, questions } = await makeConsultation()
    const { secret } = await startDraft(anyoneAt(), { consultationId: id })
    const page = { page: 'answer', questionId: questions.words, text: '\u200B \n', choices: [] }
    await fill(secret, `answer:${questions.words}`, page)
    const refusal: unknown = await sendDraft(secret).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ kind: 'Invalid', issues: [{ path: 'answers' }, { path: 'about' }] })
    expect(await responseOf(secret)).toBeNull()
  })

  it('F70: keeps the same text from two people twice, with one digest', async () => {
    const consultation = await makeConsultation()
    const secrets = [
      await makeDraft(consultation, { text: 'Same words' }),
      await makeDraft(consultation, { text: 'same\nWORDS ' }),
    ]
    for (const secret of secrets) await sendDraft(secret)
    const [one, other] = await Promise.all(secrets.map(responseOf))
    expect(one?.versions[0]?.textDigest).toBe(other?.versions[0]?.textDigest)
    expect(one?.id).not.toBe(other?.id)
  })

  it('leaves the audit log in one unbroken chain', async () => {
    expect(await verifyAudit()).toMatchObject({ intact: true })
  })
})

describe('sendResponse around the closing time', () => {
  const closesAt = new Date('2026-10-25T00:30:00Z') // 01:30 in London, in the hour that comes twice
  const opensAt = new Date('2026-09-01T00:00:00Z')
  const around = { opensAt, closesAt, signedOffAt: opensAt }
  const after = (milliseconds: number) => new Date(closesAt.getTime() + milliseconds)
  const grace = 15 * 60_000

  const send = async (arrival: number, opened: number) => {
    const consultation = await makeConsultation(around)
    const secret = await makeDraft(consultation, { at: after(-3_600_000) })
    const sent = await sendDraft(secret, { at: after(arrival), openedAt: after(opened) }).catch(
      (error: unknown) => error,
    )
    return { sent, response: await responseOf(secret), secret }
  }

  it('F74, F78: takes what arrives 1 ms before as in time, and what was opened before until 15 minutes after', async () => {
    for (const [arrival, inGrace] of [
      [-1, false],
      [0, true],
      [1, true],
      [5000, true],
      [grace, true],
    ] as const) {
      const { sent, response } = await send(arrival, -60_000)
      expect(sent, String(arrival)).toEqual({ first: true })
      expect(response).toMatchObject({ inGrace, receivedAt: after(arrival) })
    }
  })

  it('F76: goes by when it arrived, however long the database took: here four weeks', async () => {
    const { sent, response } = await send(-1, -60_000)
    expect(sent).toEqual({ first: true })
    expect(response).toMatchObject({ inGrace: false, receivedAt: after(-1) })
    expect(Date.now() - closesAt.getTime()).toBeGreaterThan(20_000)
  })

  it('F75: sends nothing 1 ms after the grace, or of a form that was opened at closing, and keeps the text', async () => {
    for (const [arrival, opened] of [
      [grace + 1, -60_000],
      [1, 0],
      [1000, 500],
    ] as const) {
      const { sent, response, secret } = await send(arrival, opened)
      expect(sent).toMatchObject({ kind: 'Conflict', issues: [{ path: 'closed' }] })
      expect(response).toBeNull()
      const { content } = await readDraft(anyoneAt(), { secret })
      expect(Object.values(content.answers)).toMatchObject([{ text: 'Pubs are where people meet.' }])
    }
  })

  it('F77: goes by the new closing time when staff bring it forward', async () => {
    const consultation = await makeConsultation()
    const secret = await makeDraft(consultation)
    await db().consultation.update({
      where: { id: consultation.id },
      data: { closesAt: new Date(Date.now() - 3_600_000) },
    })
    await expect(sendDraft(secret)).rejects.toMatchObject({ issues: [{ path: 'closed' }] })
    const { content, consultation: seen } = await readDraft(anyoneAt(), { secret })
    expect(seen.stage).toBe('analysing')
    expect(Object.keys(content.answers)).toHaveLength(1)
  })
})
