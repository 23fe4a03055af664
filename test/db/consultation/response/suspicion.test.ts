import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { describe, expect, it } from 'vitest'
import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { readOwnResponse } from '#lib/consultation/response/read-own-response.ts'
import { reopenResponse } from '#lib/consultation/response/reopen-response.ts'
import { respondentCall } from '#lib/consultation/response/respondent-call.ts'
import type { Sending } from '#lib/consultation/response/send-response.ts'
import { db } from '#lib/db/database.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { clientOf } from '#lib/web/client-of.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { anyoneAt, fill, makeDraft, sendDraft } from '#test/factories/respondent-draft.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

const responseOf = (secret: string) => db().response.findUnique({ where: { secretHash: secretHash(secret) } })

/** Does the work that was asked for, as a browser does. */
async function proofFor(sending: Sending): Promise<string> {
  if (!('asked' in sending)) throw new Error('nothing was asked')
  const challenge = JSON.parse(sending.asked) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey })
  return JSON.stringify({ challenge, solution })
}

/** Sends from a page that was opened a second ago. */
const quickly = { openedAt: new Date(Date.now() - 1000), at: new Date() }
const asksForWork = { asked: expect.stringContaining('PBKDF2') as string }

describe('sendResponse, when something is suspicious', () => {
  it('F59: holds what fills the hidden field, with a normal receipt, and staff see why', async () => {
    const secret = await makeDraft(await makeConsultation())
    expect(await sendDraft(secret, { website: 'https://spam.example' })).toEqual({ first: true })
    expect(await responseOf(secret)).toMatchObject({ state: 'held', heldFor: ['honeypot'] })
    const own = await readOwnResponse(await respondentCall(anyoneAt(), secret), {})
    expect(own).toMatchObject({ looksFirst: false })
  })

  it('F60: asks who sends within 3 s for work, changes nothing, and takes the response with it', async () => {
    const secret = await makeDraft(await makeConsultation())
    const asked = await sendDraft(secret, quickly)
    expect(asked).toEqual(asksForWork)
    expect(await responseOf(secret)).toBeNull()
    const { content, sentAt } = await readDraft(anyoneAt(), { secret })
    expect(Object.keys(content.answers)).toHaveLength(1)
    expect(sentAt).toBeNull()
    expect(await sendDraft(secret, { ...quickly, proof: await proofFor(asked) })).toEqual({ first: true })
    expect(await responseOf(secret)).toMatchObject({ state: 'awaiting', heldFor: [] })
  })

  it('F60: does not ask again when the form is sent more slowly', async () => {
    const secret = await makeDraft(await makeConsultation())
    expect(await sendDraft(secret, quickly)).toEqual(asksForWork)
    expect(await sendDraft(secret)).toEqual({ first: true })
    expect(await responseOf(secret)).toMatchObject({ state: 'awaiting', heldFor: [] })
  })

  it('F62: asks again for work that was done for another response or an earlier version, or is made up', async () => {
    const consultation = await makeConsultation()
    const [one, other] = [await makeDraft(consultation), await makeDraft(consultation)]
    const proof = await proofFor(await sendDraft(one, quickly))
    for (const replayed of [proof, proof.replace(/"counter":\d+/, '"counter":1'), '{}', 'null', 'x']) {
      expect(await sendDraft(other, { ...quickly, proof: replayed })).toEqual(asksForWork)
    }
    expect(await responseOf(other)).toBeNull()
    expect(await sendDraft(one, { ...quickly, proof })).toEqual({ first: true })
    await reopenResponse(await respondentCall(anyoneAt(), one), {})
    await fill(one, 'contact', { page: 'contact', email: '' })
    expect(await sendDraft(one, { ...quickly, proof })).toEqual(asksForWork)
  })

  it('F62: does not believe work whose difficulty or purpose was changed', async () => {
    const secret = await makeDraft(await makeConsultation())
    const asked = await sendDraft(secret, quickly)
    if (!('asked' in asked)) throw new Error('nothing was asked')
    for (const [from, to] of [
      [/"cost":\d+/, '"cost":1'],
      [/"keyPrefix":"\w+"/, '"keyPrefix":"0"'],
      [/"signature":"\w+"/, '"signature":"00"'],
    ] as const) {
      const easier = { asked: asked.asked.replace(from, to) }
      const challenge = JSON.parse(easier.asked) as Challenge
      const solution = { counter: 1, derivedKey: '00', time: 1 }
      const proof = JSON.stringify({ challenge, solution })
      expect(await sendDraft(secret, { ...quickly, proof })).toEqual(asksForWork)
    }
  })

  it('F63: holds what is sent without the work for a person to look at, and says so to its author', async () => {
    const secret = await makeDraft(await makeConsultation())
    expect(await sendDraft(secret, { ...quickly, unproved: true })).toEqual({ first: true })
    expect(await responseOf(secret)).toMatchObject({ state: 'held', heldFor: ['sent within three seconds'] })
    const own = await readOwnResponse(await respondentCall(anyoneAt(), secret), {})
    expect(own).toMatchObject({ looksFirst: true })
  })

  it('F63: holds nothing that is not suspicious because somebody said that they would not do the work', async () => {
    const secret = await makeDraft(await makeConsultation())
    await sendDraft(secret, { unproved: true })
    expect(await responseOf(secret)).toMatchObject({ state: 'awaiting', heldFor: [] })
  })

  it('F71: takes 30 from one address without holding any, asks from the sixth on, and stops after 60', async () => {
    const consultation = await makeConsultation()
    const client = '198.51.100.7'
    let asked = 0
    for (let at = 1; at <= 60; at++) {
      const secret = await makeDraft(consultation)
      const sending = await sendDraft(secret, { client })
      if ('asked' in sending) {
        asked += 1
        // A browser has worked for it; the last thirty say that theirs cannot.
        const how = at <= 30 ? { proof: await proofFor(sending) } : { unproved: true }
        expect(await sendDraft(secret, { client, ...how })).toEqual({ first: true })
      }
      const heldFor = at <= 30 ? [] : ['many from one address']
      expect(await responseOf(secret), String(at)).toMatchObject({ heldFor })
    }
    expect(asked).toBe(55)
    const secret = await makeDraft(consultation)
    await expect(sendDraft(secret, { client })).rejects.toMatchObject({ kind: 'TooMany' })
    const { content, sentAt } = await readDraft(anyoneAt(), { secret })
    expect([sentAt, Object.keys(content.answers).length]).toEqual([null, 1])
    expect(await sendDraft(secret, { client: '198.51.100.8' })).toEqual({ first: true })
  })

  it('F72: counts a whole /64 network of IPv6 as one', async () => {
    const consultation = await makeConsultation()
    const from = async (last: number) =>
      sendDraft(await makeDraft(consultation), { client: clientOf(`2001:db8:1:2::${last.toString(16)}`) })
    for (let last = 1; last <= 5; last++) expect(await from(last)).toEqual({ first: true })
    expect(await from(6)).toEqual(asksForWork)
    const elsewhere = clientOf('2001:db8:1:3::6')
    expect(await sendDraft(await makeDraft(consultation), { client: elsewhere })).toEqual({ first: true })
  })

  it('does not count what was not sent', async () => {
    const consultation = await makeConsultation()
    const client = '198.51.100.9'
    const secret = await makeDraft(consultation)
    for (let at = 0; at < 10; at++) {
      await sendDraft(secret, { client, token: 'forged' }).catch(() => undefined)
    }
    expect(await sendDraft(secret, { client })).toEqual({ first: true })
  })

  it('stays open, asking for work, when nothing can be counted', async () => {
    const secret = await makeDraft(await makeConsultation())
    await db().$executeRaw`ALTER TABLE "LimitCounter" RENAME TO "LimitCounterAway"`
    try {
      const asked = await sendDraft(secret)
      expect(asked).toEqual(asksForWork)
      expect(await sendDraft(secret, { proof: await proofFor(asked) })).toEqual({ first: true })
    } finally {
      await db().$executeRaw`ALTER TABLE "LimitCounterAway" RENAME TO "LimitCounter"`
    }
    expect(await responseOf(secret)).toMatchObject({ heldFor: [] })
  })

  it('F66: tells who sends what is just being sent to come back in 2 s', async () => {
    const secret = await makeDraft(await makeConsultation())
    await db().$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Draft" WHERE "secretHash" = ${secretHash(secret)} FOR UPDATE`
        await expect(sendDraft(secret)).rejects.toMatchObject({
          kind: 'Conflict',
          refusal: { retryAfter: 2 },
        })
      },
      { timeout: 10_000 },
    )
    expect(await sendDraft(secret)).toEqual({ first: true })
  })
})
