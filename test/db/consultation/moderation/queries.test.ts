import { beforeAll, describe, expect, test } from 'vitest'
import { claim } from '#lib/consultation/moderation/claim.ts'
import { decide } from '#lib/consultation/moderation/decide.ts'
import { hintChoices, hintCodes, hintsOf } from '#lib/consultation/moderation/hints-of.ts'
import { listBegun } from '#lib/consultation/moderation/list-begun.ts'
import { readItem } from '#lib/consultation/moderation/read-item.ts'
import { readModerated } from '#lib/consultation/moderation/read-moderated.ts'
import { readQueue } from '#lib/consultation/moderation/read-queue.ts'
import { readQueueCounts } from '#lib/consultation/moderation/read-queue-counts.ts'
import { stampOf } from '#lib/consultation/moderation/refuse-late.ts'
import { takeNext } from '#lib/consultation/moderation/take-next.ts'
import { textBands } from '#lib/consultation/moderation/text-bands.ts'
import { readOnePublished } from '#lib/consultation/publication/read-one-published.ts'
import { readPublicCounts } from '#lib/consultation/publication/read-public-counts.ts'
import { readPublished } from '#lib/consultation/publication/read-published.ts'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { makeCaller } from '#test/factories/make-caller.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { makeResponse, type MadeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

const anyone: Call = { actor: { kind: 'anyone' }, arrivedAt: new Date() }
let moderator: Call
let other: Call
beforeAll(async () => {
  moderator = (await makeCaller('moderator', 'Mo')).call
  other = (await makeCaller('moderator', 'Ola')).call
})

const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
const act = async ({ id, answers }: MadeResponse, action: 'publish' | 'refuse') =>
  decide(moderator, {
    response: id,
    stamp: stampOf(await readModerated(db(), id)),
    decisions: answers.map((answer) => ({
      target: `answer:${answer}`,
      action,
      ...(action === 'refuse' ? { reason: 'legal' } : {}),
    })),
  })

describe('readQueue', () => {
  test('finds what to look out for as the hints say, and words whatever their order and capitals', async () => {
    const consultation = await makeConsultation()
    const texts = {
      phone: 'Ring +44 (0) 191 496 01 23 or 0191.496.0123.',
      email: 'Write to Ann.Lee@example.org please',
      postcode: 'The hall in ne1 7ru is shut',
      link: 'See HTTPS://example.org/50%_off',
      direction: 'Left \u202Eright',
      none: 'The bus left at six: 1234567 people, a@b, www',
    }
    const ids = new Map<string, string>()
    for (const [code, text] of Object.entries(texts)) {
      const answers = [{ question: consultation.questions.words, text }]
      ids.set(code, (await makeResponse(consultation, { answers })).id)
    }
    const found = async (sought: object) =>
      (await readQueue(moderator, { consultation: consultation.id, ...sought })).rows.map(({ id }) => id)
    for (const hint of hintCodes) {
      const expected = Object.entries(texts).filter(([, text]) =>
        hintsOf(text).includes(hintChoices.find(({ value }) => value === hint)?.name ?? ''),
      )
      expect(expected.map(([code]) => code)).toContain(hint)
      expect((await found({ hint })).sort(), hint).toEqual(expected.map(([code]) => ids.get(code)).sort())
    }
    expect(await found({ words: 'SHUT  hall' })).toEqual([ids.get('postcode')])
    expect(await found({ words: '50%_' })).toEqual([ids.get('link')])
    expect(await found({ words: 'b_s left' })).toEqual([])
    expect(await found({ words: 'left', hint: 'direction' })).toEqual([ids.get('direction')])
  })

  test('listBegun names the consultations that opened, the newest first, and no draft', async () => {
    const old = await makeConsultation({ opensAt: ago(900), closesAt: ago(800), signedOffAt: ago(901) })
    const planned = await makeConsultation({ opensAt: ago(-3), closesAt: ago(-9) })
    const begun = (await listBegun(moderator, {})).map(({ id }) => id)
    expect(begun.at(-1)).toBe(old.id)
    expect(begun).not.toContain(planned.id)
    await expect(listBegun(anyone, {})).rejects.toMatchObject({ kind: 'Forbidden' })
  })

  test('lists what waits, the oldest first, page after page, and each of them once', async () => {
    const { id: consultation, ...rest } = await makeConsultation()
    for (let at = 0; at < 45; at++) {
      await makeResponse({ id: consultation, ...rest }, { receivedAt: ago(Math.floor(at / 5)) })
    }
    const seen: string[] = []
    let after = null
    do {
      const page: Awaited<ReturnType<typeof readQueue>> = await readQueue(moderator, { consultation, after })
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(new Set(seen).size).toBe(45)
    const expected = await db().response.findMany({
      where: { consultationId: consultation },
      orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    })
    expect(seen).toEqual(expected.map(({ id }) => id))
  })

  test('filters by part, kind, proposal, claim, age and reference; says what to look out for', async () => {
    const made = await makeConsultation()
    const { words, about } = made.questions
    const text = 'Ring 0191 496 0123'
    const old = await makeResponse(made, { receivedAt: ago(20), answers: [{ question: words, text }] })
    const twin = await makeResponse(made, { answers: [{ question: words, text: 'ring 0191  496 0123' }] })
    const held = await makeResponse(made, { heldFor: ['honeypot'] })
    const hall = await makeResponse(made, {
      kind: 'organisation',
      answers: [{ question: about, text: 'We run a hall' }],
    })
    await claim(other, { response: twin.id })
    const ids = async (input: object) =>
      (await readQueue(moderator, { consultation: made.id, ...input })).rows.map(({ id }) => id)
    expect(await ids({})).toEqual([old.id, twin.id, hall.id])
    expect(await ids({ part: 'held' })).toEqual([held.id])
    expect(await ids({ kind: 'organisation' })).toEqual([hall.id])
    expect(await ids({ proposal: made.proposalId })).toEqual([old.id, twin.id])
    expect(await ids({ overdue: true })).toEqual([old.id])
    expect(await ids({ claimed: 'others' })).toEqual([twin.id])
    expect(await ids({ claimed: 'me' })).toEqual([])
    expect(await ids({ claimed: 'nobody' })).toEqual([old.id, hall.id])
    expect(await ids({ reference: twin.reference.toLowerCase() })).toEqual([twin.id])
    expect(await ids({ reference: "%' OR 1=1" })).toEqual([])
    const { rows } = await readQueue(moderator, { consultation: made.id, overdue: true })
    expect(rows[0]).toMatchObject({ hints: ['Phone number'], similar: 1, overdue: true, claimedBy: null })
    const { counts } = await readQueueCounts(moderator, { consultation: made.id })
    expect(counts).toMatchObject({ check: 3, held: 1, decided: 0 })
    await expect(readQueue(anyone, { consultation: made.id })).rejects.toMatchObject({ kind: 'Forbidden' })
  })
})

test('takeNext gives each of several people another response, and null when nothing is left', async () => {
  const made = await makeConsultation()
  for (let at = 0; at < 3; at++) await makeResponse(made)
  const people = await Promise.all(Array.from({ length: 3 }, () => makeCaller('moderator')))
  const taken = await Promise.all(people.map(({ call }) => takeNext(call, made.id)))
  expect(new Set(taken).size).toBe(3)
  expect(await takeNext(moderator, made.id)).toBeNull()
})

test('readItem shows the whole response with near-identical ones, and never the address', async () => {
  const made = await makeConsultation()
  const { words, choice } = made.questions
  const text = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')
  const item = await makeResponse(made, {
    email: 'ann@example.org',
    answers: [
      { question: words, text },
      { question: choice, choices: ['halls'] },
    ],
  })
  const near = await makeResponse(made, { answers: [{ question: words, text: `${text} and mine` }] })
  const bands = textBands(`${text} and mine`)
  await db().responseVersion.updateMany({ where: { responseId: near.id }, data: { textBands: bands } })
  const read = await readItem(moderator, { response: item.id })
  expect(read.answers.map(({ choices }) => choices)).toEqual([[], ['Halls']])
  expect(read.similar.near.map(({ id }) => id)).toEqual([near.id])
  expect(JSON.stringify(read)).not.toContain('example.org')
  await expect(readItem(anyone, { response: item.id })).rejects.toMatchObject({ kind: 'Forbidden' })
})

describe('readPublished, readOnePublished, readPublicCounts', () => {
  test('read only what was published, with search and filters, and counts that add up', async () => {
    const made = await makeConsultation()
    const { words, about } = made.questions
    const one = await makeResponse(made, {
      name: 'Ann Canary',
      email: 'canary@example.org',
      regionCode: 'R1',
      answers: [
        { question: words, text: 'Libraries matter most' },
        { question: about, text: 'Canary about me' },
      ],
    })
    await decide(moderator, {
      response: one.id,
      stamp: stampOf(await readModerated(db(), one.id)),
      decisions: [{ target: `answer:${one.answers[0] ?? ''}`, action: 'publish' }],
    })
    await act(await makeResponse(made, { kind: 'organisation', publication: 'unpublished' }), 'publish')
    await act(await makeResponse(made), 'refuse')
    await makeResponse(made)
    const references = async (input: object) =>
      (await readPublished(anyone, { consultation: made.id, ...input })).rows.map(
        ({ reference }) => reference,
      )
    expect(await references({})).toEqual([one.reference])
    expect(await references({ text: 'library' })).toEqual([one.reference])
    expect(await references({ text: 'Canary' })).toEqual([])
    expect(await references({ proposal: made.proposalId, region: 'R1', kind: 'individual' })).toHaveLength(1)
    expect(await references({ region: 'R2' })).toEqual([])
    expect(await references({ text: `"'&|!:* \\` })).toEqual([])
    const read = await readOnePublished(anyone, { reference: one.reference })
    expect(read.answers).toEqual([
      {
        position: 1,
        wording: 'Why?',
        text: 'Libraries matter most',
        choices: [],
        withheld: false,
        themes: [],
      },
    ])
    expect(JSON.stringify(read)).not.toMatch(/canary/i)
    const { reasons, received, campaigns, ...parts } = await readPublicCounts(anyone, {
      consultation: made.id,
    })
    expect(parts).toMatchObject({ published: 1, notPublished: 1, countedOnly: 1, awaiting: 1 })
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(received)
    expect(reasons).toEqual([{ code: 'legal', times: 1 }])
    expect(campaigns).toEqual({ campaigns: 0, responses: 0, counted: received, countedOnce: received })
  })
})
