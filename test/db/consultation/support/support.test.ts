import { beforeAll, describe, expect, test } from 'vitest'
import { readTopQuotations } from '#lib/consultation/support/read-top-quotations.ts'
import { readSupport } from '#lib/consultation/support/read-support.ts'
import type { SupportCount } from '#lib/consultation/support/count-support.ts'
import { markPassage } from '#lib/consultation/panel/mark-passage.ts'
import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { tagAnswer } from '#lib/consultation/theme/tag-answer.ts'
import { db } from '#lib/db/database.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeModerated } from '#test/factories/make-moderated.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import { addVersion, makeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

let consultation: MadeConsultation
let panellist: Awaited<ReturnType<typeof signedInAs>>
let moderator: Awaited<ReturnType<typeof signedInAs>>

type Kind = 'individual' | 'organisation' | 'area_professional' | 'other'
const choosing = (choice: string, kind: Kind = 'individual') => ({
  ...{ kind, answers: [{ question: consultation.questions.agreement, choices: [choice] }] },
})
const made = (choice: string, kind?: Kind) =>
  makeModerated(consultation, moderator.call, choosing(choice, kind))

/** The counts of the agreement question, as one line for each kind. */
async function lines(of: keyof SupportCount = 'responses'): Promise<string[]> {
  const [support] = await readSupport(panellist.call, { consultation: consultation.id })
  return (support?.kinds ?? []).map(
    ({ kind, answered, chosen }) =>
      `${kind} ${answered[of]}: ${[...chosen]
        .map(([code, count]) => `${code} ${count[of]}`)
        .sort()
        .join(', ')}`,
  )
}

beforeAll(async () => {
  consultation = await makeConsultation()
  panellist = await signedInAs('panellist')
  moderator = await signedInAs('moderator')
})

describe('readSupport(call, { consultation, proposal })', () => {
  test('is for the panel and nobody else', async () => {
    const ask = { consultation: consultation.id }
    await expect(readSupport(moderator.call, ask)).rejects.toMatchObject({ kind: 'Forbidden' })
    await expect(
      readSupport({ actor: { kind: 'anyone' }, arrivedAt: new Date() }, ask),
    ).rejects.toMatchObject({ kind: 'Forbidden' })
    await expect(readSupport(panellist.call, { ...ask, proposal: 'x' })).rejects.toMatchObject({
      kind: 'Invalid',
    })
  })

  test('has the question with its options and no kinds before anybody was let through', async () => {
    await makeResponse(consultation, choosing('agree'))
    expect(await readSupport(panellist.call, { consultation: consultation.id })).toMatchObject([
      {
        ...{
          proposalId: consultation.proposalId,
          questionId: consultation.questions.agreement,
          kind: 'agreement',
        },
        options: [{ code: 'agree' }, { code: 'disagree' }, { code: 'unsure' }],
        kinds: [],
      },
    ])
  })

  test('counts choices by kind of respondent, of the newest version, without those that moderation keeps out', async () => {
    for (const [choice, kind] of [
      ...[['agree'], ['agree'], ['disagree'], ['agree', 'organisation'], ['unsure', 'other']],
    ] as [string, Kind?][])
      await made(choice, kind)
    await makeResponse(consultation, { ...choosing('disagree'), heldFor: ['honeypot'] })
    const withdrawn = await made('disagree')
    await db().response.update({ where: { id: withdrawn.id }, data: { withdrawnAt: new Date() } })
    const refused = await made('disagree')
    await db().response.update({ where: { id: refused.id }, data: { state: 'not_published' } })
    const changed = await made('disagree', 'area_professional')
    await addVersion(consultation, { id: changed.id, number: 2, ...choosing('agree', 'area_professional') })
    expect(await lines()).toEqual([
      'individual 3: agree 2, disagree 1',
      'organisation 1: agree 1',
      'area_professional 1: agree 1',
      'other 1: unsure 1',
    ])
    expect(await lines('campaignsOnce')).toEqual(await lines())
  })

  test('counts a possible campaign once, shared among what its responses chose', async () => {
    const of = [
      await made('agree'),
      await made('agree'),
      await made('disagree'),
      await made('agree', 'other'),
    ]
    const [first] = of
    await db().response.updateMany({
      where: { id: { in: of.map(({ id }) => id) } },
      data: { repeatsId: first?.id ?? '' },
    })
    expect(await lines()).toEqual([
      'individual 6: agree 4, disagree 2',
      'organisation 1: agree 1',
      'area_professional 1: agree 1',
      'other 2: agree 1, unsure 1',
    ])
    expect(await lines('campaignsOnce')).toEqual([
      'individual 3.75: agree 2.5, disagree 1.25',
      'organisation 1: agree 1',
      'area_professional 1: agree 1',
      'other 1.25: agree 0.25, unsure 1',
    ])
  })

  test('PostgreSQL keeps what counts as its definition has it, and forgets it with the response', async () => {
    const kept = () => db().$queryRaw<unknown[]>`
      SELECT "responseId", "questionId", "kind"::text, COALESCE("campaign", "responseId") AS "campaign", "choices"
      FROM "CountedChoice" ORDER BY 1, 2`
    const defined = await db().$queryRaw<unknown[]>`
      SELECT "responseId", "questionId", "kind"::text, "campaign", "choices" FROM "PanelChoice" ORDER BY 1, 2`
    expect(defined).toHaveLength(10)
    expect(await kept()).toEqual(defined)
    const { id } = await made('agree')
    expect(await kept()).toHaveLength(11)
    await db().response.delete({ where: { id } })
    expect(await kept()).toEqual(defined)
  })

  test('answers one proposal alone, and nothing for a proposal of another consultation', async () => {
    const other = await makeConsultation({ datasetId: consultation.datasetId })
    const ask = { consultation: consultation.id }
    expect(await readSupport(panellist.call, { ...ask, proposal: consultation.proposalId })).toHaveLength(1)
    expect(await readSupport(panellist.call, { ...ask, proposal: other.proposalId })).toEqual([])
  })
})

describe('readTopQuotations(call, { questions })', () => {
  test('quotes marked words of answers with the theme, once, and not once they are hidden', async () => {
    const { words } = consultation.questions
    const response = await makeModerated(consultation, moderator.call, {
      answers: [{ question: words, text: 'Pubs are where people meet.' }],
    })
    const { id: theme } = await createTheme(panellist.call, { question: words, name: 'Places to meet' })
    const [answer = ''] = response.answers
    const mark = { answer, start: 9, end: 26 }
    const other = await signedInAs('panellist')
    for (const { call } of [panellist, other]) {
      await markPassage(call, mark)
      await tagAnswer(call, { answer, theme, found: true })
    }
    const ask = { questions: [words] }
    await expect(readTopQuotations(moderator.call, ask)).rejects.toMatchObject({ kind: 'Forbidden' })
    expect(await readTopQuotations(panellist.call, ask)).toMatchObject([
      {
        ...{ themeId: theme, quotation: 'where people meet', reference: response.reference },
        ...{ kind: 'individual', quotable: true },
      },
    ])
    await db().decision.updateMany({
      where: { answerId: answer },
      data: { action: 'redact', redactedText: 'Pubs are [words hidden].' },
    })
    expect(await readTopQuotations(panellist.call, ask)).toEqual([])
  })
})
