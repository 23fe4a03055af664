import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { writeBackup } from '#lib/backup/write-backup.ts'
import { agrees, checkCounts } from '#lib/consultation/audit/check-counts.ts'
import { addNote } from '#lib/consultation/moderation/add-note.ts'
import { decide } from '#lib/consultation/moderation/decide.ts'
import { readModerated } from '#lib/consultation/moderation/read-moderated.ts'
import { stampOf } from '#lib/consultation/moderation/refuse-late.ts'
import { targetsOf } from '#lib/consultation/moderation/targets.ts'
import { writePanelNote } from '#lib/consultation/panel/write-note.ts'
import { eraseRespondent } from '#lib/consultation/respondent/erase-respondent.ts'
import { readErasures } from '#lib/consultation/respondent/erasure-list.ts'
import { findRespondent } from '#lib/consultation/respondent/find-respondent.ts'
import { readHeld } from '#lib/consultation/respondent/read-held.ts'
import { addressHash } from '#lib/consultation/subscriber/address-hash.ts'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { seal } from '#lib/service/sealed-text.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { verifyAudit } from '#lib/service/audit/verify-audit.ts'
import { callOf } from '#test/factories/make-call.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeResponse } from '#test/factories/make-response.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import { fill, makeDraft, sendDraft } from '#test/factories/respondent-draft.ts'
import { freshDatabase, testDatabases } from '#test/support/database.ts'
import { everyText } from '#test/support/every-text.ts'
import { runCommand } from '#test/support/run-command.ts'
import { createDatabase, dropDatabase } from '#test/support/test-databases.ts'

const database = freshDatabase()
const operator = (): Call => ({ actor: { kind: 'operator' }, arrivedAt: new Date() })

let folder = ''
let consultation: MadeConsultation
let [moderator, panellist]: Call[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reweigh-erasures-'))
  consultation = await makeConsultation()
  moderator = (await signedInAs('moderator')).call
  panellist = (await signedInAs('panellist')).call
})
afterAll(() => rm(folder, { recursive: true }))

/** A response that was sent as people send it, published, and written about, all with words of its own in it. */
async function respond(words: string, email: string): Promise<{ id: string; reference: string }> {
  const secret = await makeDraft(consultation, { text: `${words}-answer` })
  await fill(secret, 'about', {
    page: 'about',
    kind: 'organisation',
    organisation: `${words}-org`,
    areaCode: '',
  })
  await fill(secret, 'publication', { page: 'publication', publication: 'named', name: `${words}-name` })
  await fill(secret, 'contact', { page: 'contact', email })
  await sendDraft(secret)
  const { id, reference } = await db().response.findUniqueOrThrow({
    where: { secretHash: secretHash(secret) },
  })
  if (moderator === undefined || panellist === undefined) throw new Error('Nobody is signed in.')
  const moderated = await readModerated(db(), id)
  const decisions = targetsOf(moderated.version).map(({ key }) => ({
    target: key,
    action: 'publish' as const,
  }))
  await decide(moderator, { response: id, stamp: stampOf(moderated), decisions })
  await addNote(moderator, { response: id, text: `${words}-staff` })
  await writePanelNote(panellist, { response: id, shared: true, text: `${words}-panel` })
  return { id, reference }
}

const withWords = (text: string) => ({ answers: [{ question: consultation.questions.words, text }] })

const list = () => path.join(folder, `${Math.random()}.jsonl`)

describe('findRespondent and readHeld', () => {
  it('find by reference or address, in any case, and hand over all that is held', async () => {
    const { id, reference } = await respond('find', 'Find@Example.org')
    const subscriber = { addressHash: addressHash('find@example.org'), email: seal('find@example.org') }
    await db().subscriber.create({ data: { ...subscriber, askedAt: new Date() } })
    expect(await findRespondent(operator(), { who: reference.toLowerCase() })).toMatchObject({
      responses: [id],
    })
    const found = await findRespondent(operator(), { who: 'FIND@example.org' })
    expect(found).toMatchObject({ responses: [id], address: subscriber.addressHash })
    const held = JSON.stringify(await readHeld(operator(), { who: 'find@example.org' }))
    for (const part of ['answer', 'org', 'name', 'staff', 'panel']) expect(held).toContain(`find-${part}`)
    expect(held.toLowerCase()).toContain('"email":"find@example.org"')
    expect(held).toContain('"action":"response.send"')
    expect(held).not.toMatch(/personId|secretHash|idempotencyKey/)
  })

  it('say so when there is nothing, or it is neither; and are for nobody on the site', async () => {
    await expect(findRespondent(operator(), { who: 'nobody@example.org' })).rejects.toMatchObject({
      kind: 'NotFound',
    })
    await expect(findRespondent(operator(), { who: 'Ann' })).rejects.toMatchObject({ kind: 'Invalid' })
    const call = callOf('administrator')
    await expect(findRespondent(call, { who: 'a@example.org' })).rejects.toMatchObject({ kind: 'Forbidden' })
  })
})

describe('eraseRespondent', () => {
  it('leaves no word of a response anywhere in the database, and a record that is whole and agrees', async () => {
    const other = await respond('stays', 'stays@example.org')
    const { id, reference } = await respond('canary', 'canary@example.org')
    const draft = await makeDraft(consultation, { text: 'canary-draft' })
    await fill(draft, 'contact', { page: 'contact', email: 'canary@example.org' })
    const before = await everyText(database.url)
    for (const part of ['answer', 'org', 'name', 'staff', 'panel', 'draft'])
      expect(before).toContain(`canary-${part}`)
    const file = list()
    const found = await eraseRespondent(operator(), { who: 'canary@example.org', list: file })
    expect(found).toMatchObject({ responses: [id], drafts: { length: 1 } })
    const after = await everyText(database.url)
    expect(after).not.toMatch(/canary/)
    expect(after).toContain('stays-answer')
    expect(await db().contact.count({ where: { responseId: id } })).toBe(0)
    expect(await db().publishedResponse.count()).toBeGreaterThan(0)
    expect(await db().publishedResponse.count({ where: { responseId: id } })).toBe(0)
    await expect(findRespondent(operator(), { who: 'canary@example.org' })).rejects.toMatchObject({
      kind: 'NotFound',
    })
    expect((await findRespondent(operator(), { who: reference })).responses).toEqual([id])
    expect((await findRespondent(operator(), { who: other.reference })).responses).toEqual([other.id])
    expect(await verifyAudit()).toMatchObject({ intact: true })
    expect((await checkCounts(operator(), {})).every(agrees)).toBe(true)
    const entries = await db().auditEntry.findMany({ where: { action: { startsWith: 'respondent.' } } })
    expect(entries.map(({ subject }) => subject)).toEqual([`response ${id}`, 'respondent'])
    const written = await readFile(file, 'utf8')
    expect(written).not.toMatch(new RegExp(`canary|${id}|${reference}`))
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('stops letters, those that wait too, and leaves of an address its keyed hash', async () => {
    const hash = addressHash('told@example.org')
    const row = {
      addressHash: hash,
      email: seal('told@example.org'),
      askedAt: new Date(),
      confirmedAt: new Date(),
    }
    await db().subscriber.create({ data: row })
    const letter = { subject: 's', text: seal('t'), kind: 'announcement' }
    await db().outboxLetter.create({ data: { ...letter, to: seal('told@example.org') } })
    const kept = await db().outboxLetter.create({ data: { ...letter, to: seal('else@example.org') } })
    await eraseRespondent(operator(), { who: 'told@example.org', list: list() })
    expect(await db().subscriber.findUnique({ where: { addressHash: hash } })).toMatchObject({
      email: '',
      confirmedAt: null,
    })
    const letters = await db().outboxLetter.findMany({ where: { kind: 'announcement' } })
    expect(letters.map(({ id }) => id)).toEqual([kept.id])
  })

  it('erases fifty, and the record still verifies', async () => {
    const file = list()
    const made = []
    for (let at = 0; at < 50; at++) made.push(await makeResponse(consultation, withWords(`fifty-${at}`)))
    if (moderator === undefined) throw new Error('Nobody is signed in.')
    for (const { id } of made) await addNote(moderator, { response: id, text: 'fifty-note' })
    for (const { reference } of made) await eraseRespondent(operator(), { who: reference, list: file })
    expect(await everyText(database.url)).not.toContain('fifty-')
    expect(await verifyAudit()).toMatchObject({ intact: true })
    expect(await readErasures(file)).toHaveLength(made.length)
  })
})

describe('reweigh respondent, and reweigh restore after it', () => {
  it('erases again what a backup from before brought back', async () => {
    const { reference } = await respond('again', 'again@example.org')
    const [file, erasures] = [path.join(folder, 'before.gz'), list()]
    await writeBackup(database.url, file, { sealed: seal('Reweigh') })
    const settings = { DATABASE_URL: database.url }
    const held = await runCommand(['respondent', 'export', 'again@example.org'], settings)
    expect(held.out).toContain('again-answer')
    const { out } = await runCommand(['respondent', 'export', reference, '--csv'], settings)
    expect(out).toContain('responses/1/email,again@example.org\r\n')
    const erased = await runCommand(['respondent', 'erase', reference, '--list', erasures], settings)
    expect(erased).toMatchObject({ code: 0, problems: [] })
    const { adminUrl } = testDatabases()
    const url = await createDatabase(adminUrl)
    onTestFinished(() => dropDatabase(adminUrl, url))
    const restored = await runCommand(['restore', file, '--erasures', erasures], { DATABASE_URL: url })
    expect(restored.problems).toEqual([
      expect.stringMatching(/^Erased again.*: 1 responses, 0 drafts, 0 complaints, 0 addresses$/),
    ])
    expect(restored.code).toBe(0)
    expect(await everyText(url)).not.toContain('again-')
    expect(await everyText(url)).toContain('stays-answer')
  })
})
