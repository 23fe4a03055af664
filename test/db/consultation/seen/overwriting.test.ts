import { beforeAll, describe, expect, test } from 'vitest'
import { editConsultation } from '#lib/consultation/consultation/edit-consultation.ts'
import { loadConsultation } from '#lib/consultation/consultation/load-consultation.ts'
import { saveEvidence } from '#lib/consultation/evidence/save-evidence.ts'
import { decideProposal } from '#lib/consultation/outcome/decide-proposal.ts'
import { saveOutcome } from '#lib/consultation/outcome/save-outcome.ts'
import { saveProposal } from '#lib/consultation/proposal/save-proposal.ts'
import { changeQuestion } from '#lib/consultation/question/change-question.ts'
import { seenOf } from '#lib/consultation/seen/refuse-overwriting.ts'
import {
  saidByConsultation,
  saidByDecision,
  saidByEvidence,
  saidByOutcome,
  saidByProposal,
  saidByQuestion,
} from '#lib/consultation/seen/said-by.ts'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { seenNow } from '#lib/result/form-state.ts'
import { callOf } from '#test/factories/make-call.ts'
import { makeClosedConsultation } from '#test/factories/make-closed-consultation.ts'
import {
  draftFields,
  makeDraftConsultation,
  proposalFields,
} from '#test/factories/make-draft-consultation.ts'
import { freshDatabase } from '#test/support/database.ts'
import { storeTiny } from '#test/support/store-texts.ts'

freshDatabase()

const call = callOf('administrator')

/** One form: the mark of what it says, and what sending it with some text in a field does. */
type Form = {
  readonly field: string
  readonly seen: () => Promise<string>
  readonly send: (text: string, seen: string) => Promise<unknown>
}

const consultationId = 'draft'
const closed = { id: '' }
const ids = { question: '', evidence: '' }
const evidence = {
  ...{ consultationId, proposalCode: null, title: 'Report', publisher: 'OCSI' },
  ...{ published: '2026-05-31', link: '/data' },
}
const stored = async () => {
  const found = await loadConsultation(db(), consultationId, new Date())
  const [proposal] = found?.proposals ?? []
  const [question] = found?.questions ?? []
  const [piece] = found?.evidence ?? []
  if (!found || !proposal || !question || !piece) throw new Error('not made yet')
  return { found, proposal, question, piece }
}

beforeAll(async () => {
  await storeTiny()
  ids.question = (await makeDraftConsultation(consultationId)).questionId
  ids.evidence = await saveEvidence(call, evidence)
  closed.id = (await makeClosedConsultation()).consultation.id
})

const forms: Readonly<Record<string, Form>> = {
  editConsultation: {
    field: 'summary',
    seen: async () => seenOf(saidByConsultation((await stored()).found)),
    send: (summary, seen) => editConsultation(call, { ...draftFields(consultationId), summary, seen }),
  },
  saveProposal: {
    field: 'why',
    seen: async () => seenOf(saidByProposal((await stored()).proposal)),
    send: (why, seen) => saveProposal(call, { ...proposalFields(consultationId), why, seen }),
  },
  changeQuestion: {
    field: 'wording',
    seen: async () => seenOf(saidByQuestion((await stored()).question)),
    send: (wording, seen) => {
      const said = { wording, hint: '', options: [], changeNote: '' }
      return changeQuestion(call, { ...said, consultationId, id: ids.question, seen })
    },
  },
  saveEvidence: {
    field: 'title',
    seen: async () => seenOf(saidByEvidence((await stored()).piece)),
    send: (title, seen) => saveEvidence(call, { ...evidence, id: ids.evidence, title, seen }),
  },
  saveOutcome: {
    field: 'summary',
    seen: async () => {
      const row = await db().outcome.findUnique({ where: { consultationId: closed.id } })
      return seenOf(saidByOutcome({ summary: row?.summary ?? '', scenario: null }))
    },
    send: (summary, seen) => saveOutcome(call, { consultationId: closed.id, summary, scenario: null, seen }),
  },
  decideProposal: {
    field: 'reasons',
    seen: async () => {
      const where = { proposal: { consultationId: closed.id } }
      const row = await db().outcomeDecision.findFirst({ where })
      const said = { choice: row?.choice ?? null, reasons: row?.reasons ?? '' }
      return seenOf(saidByDecision({ ...said, responses: [], themes: [] }))
    },
    send: (reasons, seen) =>
      decideProposal(call, {
        ...{ consultationId: closed.id, code: 'leave-pubs-out', choice: 'adopted' },
        ...{ reasons, responses: [], themes: [], seen },
      }),
  },
}

describe.each(Object.entries(forms))('%s(call, { …, seen })', (_name, { field, seen, send }) => {
  test('tells the second of two administrators what the first wrote, and lets them save on purpose', async () => {
    const opened = await seen()
    await send('What the first wrote', opened)
    const refused = await send('What the second wrote', opened).catch((error: unknown) => error)
    if (!(refused instanceof ServiceError)) throw new Error('not refused')
    expect(refused.kind).toBe('Conflict')
    expect(refused.issues).toContainEqual({ path: field, message: 'They wrote: What the first wrote' })
    const now = refused.issues.find(({ path }) => path === seenNow)?.message ?? ''
    expect(now).toBe(await seen())
    await send('What the second wrote', now)
    await expect(send('What the first wrote', now)).rejects.toMatchObject({ kind: 'Conflict' })
  })

  test('says nothing when both wrote the same', async () => {
    const opened = await seen()
    await send('The same', opened)
    await send('The same', opened)
  })
})
