import { describe, expect, it } from 'vitest'
import { attachScenario } from '#lib/consultation/draft/attach-scenario.ts'
import { seenOf } from '#lib/consultation/draft/draft-page.ts'
import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { savePage } from '#lib/consultation/draft/save-page.ts'
import { startDraft } from '#lib/consultation/draft/start-draft.ts'
import { wardMeant } from '#lib/consultation/draft/ward-meant.ts'
import { db } from '#lib/db/database.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { anyoneAt, fill, makeDraft } from '#test/factories/respondent-draft.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { tinyPackage } from '#test/factories/tiny-package.ts'
import { storeTiny } from '#test/support/store-texts.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()
const call = anyoneAt()

describe('startDraft', () => {
  it('begins with nothing published, and stores only a hash of the secret', async () => {
    const { id } = await makeConsultation()
    const { secret } = await startDraft(call, { consultationId: id })
    expect((await readDraft(call, { secret })).content).toMatchObject({
      publication: 'unpublished',
      answers: {},
    })
    const row = await db().draft.findUniqueOrThrow({ where: { secretHash: secretHash(secret) } })
    expect(JSON.stringify(row)).not.toContain(secret)
  })

  it('is refused before opening, after closing and for a consultation that nobody may know of', async () => {
    const day = 86_400_000
    const planned = await makeConsultation({ opensAt: new Date(Date.now() + day) })
    const closed = await makeConsultation({ closesAt: new Date(Date.now() - 3_600_000) })
    const draft = await makeConsultation({ signedOffAt: null })
    const start = ({ id }: { id: string }) => startDraft(call, { consultationId: id })
    await expect(start(planned)).rejects.toThrow('is not open yet')
    await expect(start(closed)).rejects.toThrow('has closed')
    await expect(start(draft)).rejects.toMatchObject({ kind: 'NotFound' })
    await expect(start({ id: 'none' })).rejects.toMatchObject({ kind: 'NotFound' })
  })
})

describe('savePage', () => {
  it('keeps the text of both windows when both changed one page, and does not mind two pages', async () => {
    const consultation = await makeConsultation()
    const { questions } = consultation
    const secret = await makeDraft(consultation)
    const name = `answer:${questions.words}` as const
    const before = (await readDraft(call, { secret })).content
    const answer = (text: string) => ({ page: 'answer', questionId: questions.words, text, choices: [] })
    const seen = seenOf(before, name)
    await savePage(call, { secret, seen, page: answer('first window') })
    await expect(savePage(call, { secret, seen, page: answer('second window') })).rejects.toMatchObject({
      kind: 'Conflict',
      issues: [{ path: 'seen' }],
    })
    await savePage(call, { secret, seen, page: answer('first window') })
    await savePage(call, { secret, seen: seenOf(before, 'contact'), page: { page: 'contact', email: '' } })
    const { content, revision } = await readDraft(call, { secret })
    expect(content.answers[questions.words]?.text).toBe('first window')
    expect(revision).toBe(5)
  })

  it('seals the address and gives it back', async () => {
    const secret = await makeDraft(await makeConsultation())
    await fill(secret, 'contact', { page: 'contact', email: 'canary@example.org' })
    const row = await db().draft.findUniqueOrThrow({ where: { secretHash: secretHash(secret) } })
    expect(JSON.stringify(row.content)).not.toContain('canary')
    expect((await readDraft(call, { secret })).content.email).toBe('canary@example.org')
  })

  it('F51, F79: refuses further fields, and questions of another consultation', async () => {
    const [one, other] = [await makeConsultation(), await makeConsultation()]
    const secret = await makeDraft(one)
    const page = { page: 'answer', questionId: other.questions.words, text: 'x', choices: [] }
    await expect(savePage(call, { secret, seen: '', page })).rejects.toMatchObject({ kind: 'NotFound' })
    const more = { page: 'contact', email: '', role: 'administrator' }
    await expect(savePage(call, { secret, seen: '', page: more })).rejects.toMatchObject({ kind: 'Invalid' })
    await expect(savePage(call, { secret, seen: '', page, state: 'published' })).rejects.toMatchObject({
      kind: 'Invalid',
    })
  })

  it('F38, F39, F40, F48, F49: answers bad text with its place, never with a fault', async () => {
    const consultation = await makeConsultation()
    const { questions } = consultation
    const secret = await makeDraft(consultation)
    const words = (text: string) => ({ page: 'answer', questionId: questions.words, text, choices: [] })
    const about = { page: 'about', kind: 'organisation', areaCode: '' }
    const bad: [object, string][] = [
      [words('x'.repeat(50_001)), 'page.text'],
      [words('\uD83D'), 'page.text'],
      [{ page: 'contact', email: 'a@b.com,c@d.com' }, 'page.email'],
      [{ page: 'contact', email: '"e@attacker.com"@victim.com' }, 'page.email'],
      [{ ...about, organisation: 'A\r\nBcc: b' }, 'page.organisation'],
      [{ ...about, organisation: '' }, 'page.organisation'],
      [{ page: 'publication', publication: 'named', name: ' ' }, 'page.name'],
      [{ ...words(''), choices: ['agree'] }, 'choices'],
      [{ page: 'answer', questionId: questions.choice, text: '', choices: ['pubs', 'halls'] }, 'choices'],
      [{ page: 'answer', questionId: questions.agreement, text: '', choices: ['perhaps'] }, 'choices'],
    ]
    for (const [page, path] of bad) {
      const refusal: unknown = await savePage(call, { secret, seen: '', page }).catch(
        (error: unknown) => error,
      )
      expect(refusal).toMatchObject({ kind: 'Invalid', issues: [{ path }] })
    }
    await fill(secret, `answer:${questions.words}`, words('a\0b \u202E <script>'))
    expect((await readDraft(call, { secret })).content.answers[questions.words]?.text).toBe(
      'ab \u202E <script>',
    )
  })
})

describe('attachScenario', () => {
  it('keeps the canonical form of the sandbox’s address', async () => {
    const secret = await makeDraft(await makeConsultation())
    await attachScenario(call, { secret, fields: [['cni.pubs', '0']] })
    expect((await readDraft(call, { secret })).content.scenario).toEqual({
      indices: { cni: { domain_weights: { halls: 1, pubs: 0 } } },
    })
  })

  it('says what is in the way of another dataset, an unknown setting, an empty index and no change', async () => {
    const secret = await makeDraft(await makeConsultation())
    const attach = (...fields: [string, string][]) => attachScenario(call, { secret, fields })
    for (const fields of [
      [
        ['dataset', 'other@1.0.0'],
        ['cni.pubs', '0'],
      ],
      [['cni.nothing', '0']],
      [
        ['cni.pubs', '0'],
        ['cni.halls', '0'],
      ],
      [['cni.pubs', '100']],
    ] as [string, string][][]) {
      await expect(attach(...fields)).rejects.toMatchObject({
        kind: 'Invalid',
        issues: [{ path: 'scenario' }],
      })
    }
    expect((await readDraft(call, { secret })).content.scenario).toBeNull()
  })
})

describe('wardMeant', () => {
  it('finds a ward by code or name in any case, and says when there is none', async () => {
    const { datasetId } = await makeConsultation()
    expect(await wardMeant(datasetId, ' abbey ')).toBe('A1')
    expect(await wardMeant(datasetId, 'a3')).toBe('A3')
    expect(await wardMeant(datasetId, '')).toBe('')
    await expect(wardMeant(datasetId, 'Nowhere')).rejects.toMatchObject({ issues: [{ path: 'areaCode' }] })
  })

  it('finds a ward by a postcode however it is typed, and says when it lies elsewhere or nobody knows it', async () => {
    const { datasetId } = await makeConsultation()
    for (const postcode of ['SR8 3NG', 'sr83ng ', ' Sr8  3nG']) {
      expect(await wardMeant(datasetId, postcode)).toBe('A1')
    }
    await expect(wardMeant(datasetId, 'N1 9GU')).rejects.toMatchObject({
      issues: [{ path: 'areaCode', message: expect.stringContaining('none of the wards') as string }],
    })
    await expect(wardMeant(datasetId, 'ZZ9 9ZZ')).rejects.toMatchObject({ issues: [{ path: 'areaCode' }] })
  })

  it('says so where a dataset version knows no postcodes', async () => {
    const texts = tinyPackage()
    texts.delete('postcodes.csv')
    const datasetId = await storeTiny('no-postcodes', '1.0.0', texts)
    await expect(wardMeant(datasetId, 'SR8 3NG')).rejects.toMatchObject({
      issues: [{ message: expect.stringContaining('no postcodes') as string }],
    })
  })
})
