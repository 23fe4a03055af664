import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { responseAnswerSchema, responsesAnswerSchema } from '#lib/api/response-schemas.ts'
import { settleResponse } from '#lib/consultation/moderation/settle-response.ts'
import { closeDatabase, db, useDatabase } from '#lib/db/database.ts'
import { transaction } from '#lib/service/transaction.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeModerated } from '#test/factories/make-moderated.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import type { MadeResponse } from '#test/factories/make-response.ts'
import { ask, problemOf, testSite, type Reply } from '#test/support/site.ts'

let consultation: MadeConsultation
let redacted: MadeResponse
const made: MadeResponse[] = []

beforeAll(async () => {
  useDatabase(testSite().databaseUrl)
  // Before the demonstration's, so that other tests go on finding that one.
  const day = (days: number) => new Date(Date.now() + days * 86_400_000)
  consultation = await makeConsultation({ opensAt: day(-400), closesAt: day(-300), signedOffAt: day(-401) })
  const { call } = await signedInAs('moderator')
  const { questions } = consultation
  for (let at = 0; at < 22; at++) {
    const receivedAt = new Date(Date.UTC(2026, 0, 1, 10, at))
    const kind = at % 2 === 0 ? 'organisation' : 'individual'
    const answers = [{ question: questions.words, text: `Pubs matter, number ${at}.` }]
    made.push(
      await makeModerated(consultation, call, { receivedAt, kind, regionCode: `R${at % 3}`, answers }),
    )
  }
  redacted = await makeModerated(
    consultation,
    call,
    {
      receivedAt: new Date(Date.UTC(2026, 0, 2)),
      publication: 'named',
      name: 'Ann Lee',
      scenario: { indices: { cni: { domain_weights: { pubs: 0, halls: 1 } } } },
      scenarioTitle: 'Halls only',
      answers: [
        { question: questions.words, text: 'Ring 07700 900123 about halls' },
        { question: questions.agreement, choices: ['agree'] },
        { question: questions.about, text: 'canary about me' },
      ],
    },
    ({ answers: [words] }) => [
      {
        target: `answer:${words}`,
        action: 'redact',
        passages: [{ start: 5, end: 17, reason: 'contact-details' }],
      },
    ],
  )
  await makeModerated(consultation, call, {
    publication: 'unpublished',
    answers: [{ question: questions.words, text: 'canary counted only' }],
  })
})

afterAll(closeDatabase)

const list = (query = '') => ask(`/api/v1/responses?consultation=${consultation.id}${query}`)

function listOf(reply: Reply) {
  expect(reply.status, reply.text.slice(0, 300)).toBe(200)
  expect(reply.headers['cache-control']).toBe('no-store')
  return responsesAnswerSchema.parse(JSON.parse(reply.text))
}

describe('GET /api/v1/responses', () => {
  test('gives what is published, newest first, twenty at a time, and leads to the rest', async () => {
    const first = listOf(await list())
    expect([first.found, first.responses.length]).toEqual([23, 20])
    const second = listOf(await ask(first.next ?? ''))
    expect([second.responses.length, second.next]).toEqual([3, null])
    const references = [...first.responses, ...second.responses].map(({ reference }) => reference)
    expect(references).toEqual([redacted.reference, ...made.map(({ reference }) => reference).reverse()])
  })

  test('narrows by kind, region, proposal and words, and keeps doing so on the next page', async () => {
    const kinds = listOf(await list('&kind=individual'))
    expect([kinds.found, new Set(kinds.responses.map(({ kind }) => kind))]).toEqual([
      12,
      new Set(['individual']),
    ])
    expect(listOf(await list('&region=R1')).found).toBe(7)
    expect(listOf(await list('&proposal=leave-pubs-out')).found).toBe(23)
    expect(listOf(await list('&q=halls')).responses.map(({ reference }) => reference)).toEqual([
      redacted.reference,
    ])
    expect(listOf(await list('&q=pubs&proposal=leave-pubs-out')).next).toContain(
      'q=pubs&proposal=leave-pubs-out&after=',
    )
  })

  test('never says hidden words, answers about oneself, or what was not to be published', async () => {
    for (const query of ['', '&q=07700', '&q=canary']) {
      expect((await list(query)).text).not.toMatch(/07700|canary/)
    }
    expect(listOf(await list('&q=07700')).found).toBe(0)
  })

  test('fields that are unknown, malformed or given twice are 400, every one named; no consultation is 404', async () => {
    const query = '?kind=king&after=1&region=a%00b&utm=1&q=a&q=b&proposal=Nothing'
    const { issues } = problemOf(await ask(`/api/v1/responses${query}`), 400)
    expect(issues.map(({ path }) => path).sort()).toEqual(['after', 'kind', 'proposal', 'q', 'region', 'utm'])
    problemOf(await list('&proposal=nowhere'), 400)
    problemOf(await list('&q=%00'), 400)
    problemOf(await ask('/api/v1/responses?consultation=nowhere'), 404)
    problemOf(await ask('/api/v1/responses', { method: 'POST' }), 405)
  })

  test('without a consultation it is about the one that opened last', async () => {
    expect(listOf(await ask('/api/v1/responses')).consultation).not.toBe(consultation.id)
  })
})

describe('GET /api/v1/responses/{reference}', () => {
  const one = (reference: string) => ask(`/api/v1/responses/${reference}`)

  test('gives the answers as moderators let them through, and the scenario to rerun', async () => {
    const reply = await one(redacted.reference)
    expect([reply.status, reply.headers['cache-control']]).toEqual([200, 'no-store'])
    const answer = responseAnswerSchema.parse(JSON.parse(reply.text))
    expect(answer).toMatchObject({
      name: 'Ann Lee',
      redacted: true,
      answers: [
        { position: 1, question: 'Why?', words: 'Ring [words hidden] about halls', withheld: true },
        { position: 2, choices: ['Agree'], withheld: false },
      ],
      scenario: { title: 'Halls only', dataset: consultation.datasetId },
      links: { self: `/api/v1/responses/${redacted.reference}`, page: `/responses/${redacted.reference}` },
    })
    expect(reply.text).not.toMatch(/07700|canary/)
  })

  test('what is no reference is 400, and one that nobody has 404', async () => {
    for (const reference of ['rw-aaaa-aaaa', 'RW-1', '..%2f', '%00']) problemOf(await one(reference), 400)
    problemOf(await one('RW-ZZZZ-ZZZZ'), 404)
  })

  test('one that is withdrawn is gone at once, from the list too', async () => {
    const [gone] = made
    if (gone === undefined) throw new Error('nothing was made')
    expect((await one(gone.reference)).status).toBe(200)
    await transaction(async (tx) => {
      await tx.response.update({ where: { id: gone.id }, data: { withdrawnAt: new Date() } })
      await settleResponse(tx, gone.id, new Date())
    })
    problemOf(await one(gone.reference), 404)
    expect(listOf(await list()).found).toBe(22)
    expect(await db().publishedResponse.count({ where: { responseId: gone.id } })).toBe(0)
  })
})
