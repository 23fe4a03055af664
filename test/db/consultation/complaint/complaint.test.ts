import { describe, expect, it } from 'vitest'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { acknowledgeComplaint } from '#lib/consultation/complaint/acknowledge-complaint.ts'
import { closeComplaint } from '#lib/consultation/complaint/close-complaint.ts'
import { listComplaints } from '#lib/consultation/complaint/list-complaints.ts'
import { readComplaint } from '#lib/consultation/complaint/read-complaint.ts'
import { writeComplaint } from '#lib/consultation/complaint/write-complaint.ts'
import { eraseRespondent } from '#lib/consultation/respondent/erase-respondent.ts'
import { readErasures } from '#lib/consultation/respondent/erasure-list.ts'
import { findRespondent } from '#lib/consultation/respondent/find-respondent.ts'
import { readHeld } from '#lib/consultation/respondent/read-held.ts'
import { reapplyErasures } from '#lib/consultation/respondent/reapply-erasures.ts'
import { db } from '#lib/db/database.ts'
import { verifyAudit } from '#lib/service/audit/verify-audit.ts'
import type { Call } from '#lib/service/call.ts'
import { readHealth } from '#lib/service/health/read-health.ts'
import { deliverLetters } from '#lib/service/outbox/deliver-letters.ts'
import { mailboxTransport } from '#lib/service/outbox/transport.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { anyonesCall, callOf } from '#test/factories/make-call.ts'
import { makeCaller } from '#test/factories/make-caller.ts'
import { freshDatabase } from '#test/support/database.ts'
import { everyText } from '#test/support/every-text.ts'

const database = freshDatabase()

const day = 86_400_000
let clients = 0
/** Somebody complains, each from a network of their own. */
const complain = (words: string, email = `${++clients}@example.org`, call: Call = anyonesCall()) =>
  writeComplaint(call, { words, email, client: `network-${clients}` })
const operator = (): Call => ({ actor: { kind: 'operator' }, arrivedAt: new Date() })
const row = (reference: string) => db().complaint.findUniqueOrThrow({ where: { reference } })
const auditOf = async (id: string) =>
  (
    await db().auditEntry.findMany({ where: { subject: `complaint ${id}` }, orderBy: { sequence: 'asc' } })
  ).map(({ action }) => action)

describe('writeComplaint', () => {
  it('keeps words and address sealed, due after 30 days, and writes a letter that repeats no word of it', async () => {
    const call = anyonesCall()
    const { reference } = await complain('canary-words', 'Canary-Ann@example.org', call)
    expect(reference).toMatch(/^RC-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    const kept = await row(reference)
    expect(kept.receivedAt).toEqual(call.arrivedAt)
    expect(kept.acknowledgeBy.getTime() - kept.receivedAt.getTime()).toBe(30 * day)
    expect([unseal(kept.words), unseal(kept.email)]).toEqual(['canary-words', 'Canary-Ann@example.org'])
    expect(await everyText(database.url)).not.toMatch(/canary/i)
    const letter = await db().outboxLetter.findUniqueOrThrow({ where: { id: kept.letterId ?? '' } })
    expect(unseal(letter.to)).toBe('Canary-Ann@example.org')
    expect(unseal(letter.text)).toContain(reference)
    expect(unseal(letter.text)).not.toContain('canary-words')
    expect(await auditOf(kept.id)).toEqual(['complaint.write'])
  })

  it('is acknowledged when, and only when, its letter was handed to the mail server', async () => {
    const { reference } = await complain('to be acknowledged')
    const way = { ...mailboxTransport, keeps: false }
    await deliverLetters({ ...way, send: () => Promise.reject(new Error('away')) })
    expect((await row(reference)).acknowledgedAt).toBeNull()
    await db().outboxLetter.updateMany({ data: { nextAttemptAt: new Date(0) } })
    const sent: string[] = []
    await deliverLetters({ ...way, send: ({ id }) => Promise.resolve(void sent.push(id)) })
    const kept = await row(reference)
    expect(sent).toContain(kept.letterId)
    expect(kept.acknowledgedAt).toBeInstanceOf(Date)
  })

  it('is one complaint when the form is sent twice, even at once; on another day it is a new one', async () => {
    const [one, two] = await Promise.all([
      complain('twice', 't@example.org'),
      complain('twice', 'T@example.org'),
    ])
    expect(one).toEqual(two)
    const tomorrow = { ...anyonesCall(), arrivedAt: new Date(Date.now() + day) }
    expect(await complain('twice', 't@example.org', tomorrow)).not.toEqual(one)
    expect(await auditOf((await row(one.reference)).id)).toEqual(['complaint.write'])
  })

  it('names every field that is wrong, and stores nothing then', async () => {
    const before = await db().complaint.count()
    await expect(complain(' \u200B', 'nobody')).rejects.toMatchObject({
      kind: 'Invalid',
      issues: [{ path: 'words' }, { path: 'email' }],
    })
    await expect(complain('x'.repeat(50_001))).rejects.toMatchObject({ issues: [{ path: 'words' }] })
    expect(await db().complaint.count()).toBe(before)
    expect((await complain('😀'.repeat(50_000))).reference).toMatch(/^RC-/)
  })

  it('is refused the fourth time in an hour to one address, and nothing is written to it', async () => {
    const email = 'flooded@example.org'
    for (const words of ['1', '2', '3']) await complain(words, email)
    const letters = await db().outboxLetter.count()
    await expect(complain('4', email)).rejects.toMatchObject({ kind: 'TooMany' })
    expect(await db().outboxLetter.count()).toBe(letters)
  })
})

describe('administrators', () => {
  it('read what is open, the first that is due on top, close it with what came of it, and once', async () => {
    const { call } = await makeCaller('administrator')
    const old = { ...anyonesCall(), arrivedAt: new Date(Date.now() - 31 * day) }
    const { reference } = await complain('long ago', 'old@example.org', old)
    expect((await listComplaints(call, {})).open[0]).toMatchObject({ reference })
    const { complaints } = await readHealth()
    expect(Math.round((complaints.due ?? 0) / 86_400)).toBe(-1)
    expect(await readComplaint(call, { reference })).toMatchObject({
      ...{ words: 'long ago', email: 'old@example.org', outcome: '', closedAt: null },
    })
    await acknowledgeComplaint(call, { reference })
    await acknowledgeComplaint(call, { reference })
    await expect(closeComplaint(call, { reference, outcome: ' ' })).rejects.toMatchObject({ kind: 'Invalid' })
    const closing = [1, 2].map((n) => closeComplaint(call, { reference, outcome: `canary-outcome ${n}` }))
    const ends = (await Promise.allSettled(closing)).map(({ status }) => status)
    expect(ends.sort()).toEqual(['fulfilled', 'rejected'])
    expect((await readComplaint(call, { reference })).outcome).toMatch(/^canary-outcome [12]$/)
    const { open, closed } = await listComplaints(call, {})
    expect(open.map((one) => one.reference)).not.toContain(reference)
    expect(closed[0]).toMatchObject({ reference })
    expect((await readHealth()).complaints).toMatchObject({ open: open.length })
    const { id } = await row(reference)
    expect(await auditOf(id)).toEqual(['complaint.write', 'complaint.acknowledge', 'complaint.close'])
    expect(await everyText(database.url)).not.toMatch(/canary-outcome/)
    expect(await verifyAudit()).toMatchObject({ intact: true })
  })

  it('say so when there is no such complaint; and nobody else lists, reads or closes one', async () => {
    const reference = 'RC-0000-0000'
    const admin = callOf('administrator')
    for (const ask of [
      () => readComplaint(admin, { reference }),
      () => closeComplaint(admin, { reference, outcome: 'x' }),
      () => acknowledgeComplaint(admin, { reference }),
    ])
      await expect(ask()).rejects.toMatchObject({ kind: 'NotFound' })
    for (const call of [anyonesCall(), callOf('moderator'), callOf('panellist')]) {
      await expect(listComplaints(call, {})).rejects.toMatchObject({ kind: 'Forbidden' })
      await expect(readComplaint(call, { reference })).rejects.toMatchObject({ kind: 'Forbidden' })
      await expect(closeComplaint(call, { reference, outcome: 'x' })).rejects.toMatchObject({
        kind: 'Forbidden',
      })
    }
  })
})

describe('whoever complained', () => {
  it('is found by address or reference, handed all of it, erased, and erased again after a restore', async () => {
    const { reference } = await complain('what I wrote', 'Me@example.org')
    const kept = await row(reference)
    expect((await findRespondent(operator(), { who: 'me@EXAMPLE.org' })).complaints).toEqual([kept.id])
    expect((await findRespondent(operator(), { who: reference.toLowerCase() })).complaints).toEqual([kept.id])
    const held = JSON.stringify(await readHeld(operator(), { who: 'me@example.org' }))
    expect(held).toContain('what I wrote')
    expect(held).not.toMatch(/contentHash|addressHash/)
    const folder = await mkdtemp(path.join(tmpdir(), 'reweigh-complaints-'))
    const list = path.join(folder, 'erasures.jsonl')
    await eraseRespondent(operator(), { who: 'me@example.org', list })
    expect(await db().complaint.count({ where: { reference } })).toBe(0)
    expect(await db().outboxLetter.count({ where: { id: kept.letterId ?? '' } })).toBe(0)
    await db().complaint.create({ data: kept })
    expect(await reapplyErasures(operator(), await readErasures(list))).toMatchObject({ complaints: 1 })
    expect(await db().complaint.count({ where: { reference } })).toBe(0)
    await rm(folder, { recursive: true })
  })
})
