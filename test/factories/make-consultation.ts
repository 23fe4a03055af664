import { randomUUID } from 'node:crypto'
import { db } from '#lib/db/database.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { storeTiny } from '#test/support/store-texts.ts'

const day = 86_400_000
const daysFromNow = (days: number) => new Date(Date.now() + days * day)

export type MadeConsultation = {
  readonly id: string
  readonly datasetId: string
  /** The one proposal. */
  readonly proposalId: string
  /** Ids of the questions: free text about the proposal, agreement with it, a single choice, a free text about you. */
  readonly questions: {
    readonly words: string
    readonly agreement: string
    readonly choice: string
    readonly about: string
  }
}

/**
 * A signed-off consultation with one proposal and four questions, as rows; open since yesterday unless told otherwise.
 * Stores the tiny dataset package when it is about no other.
 *
 * @example const consultation = await makeConsultation({ secondOpinion: true })
 */
export async function makeConsultation({
  id = `consultation-${randomUUID().slice(0, 8)}`,
  datasetId,
  opensAt = daysFromNow(-1),
  closesAt = daysFromNow(30),
  signedOffAt = daysFromNow(-2),
  secondOpinion = false,
  scenario = { indices: { cni: { domain_weights: { pubs: 0, halls: 1 } } } },
}: {
  id?: string
  datasetId?: string
  opensAt?: Date
  closesAt?: Date
  signedOffAt?: Date | null
  secondOpinion?: boolean
  scenario?: Scenario
} = {}): Promise<MadeConsultation> {
  const about = datasetId ?? (await storeTiny())
  const proposalId = randomUUID()
  const questions = {
    words: randomUUID(),
    agreement: randomUUID(),
    choice: randomUUID(),
    about: randomUUID(),
  }
  const times = { opensAt, closesAt, signedOffAt }
  await db().consultation.create({
    data: {
      id,
      title: 'Which places count',
      summary: 'We ask.',
      datasetId: about,
      ...times,
      secondOpinion,
    },
  })
  await db().proposal.create({
    data: {
      id: proposalId,
      consultationId: id,
      code: 'leave-pubs-out',
      position: 1,
      title: 'Leave pubs out',
      change: 'Pubs no longer count.',
      why: 'Few are counted well.',
      scenario,
    },
  })
  const ask = (
    position: number,
    question: {
      id: string
      kind: 'free_text' | 'single_choice' | 'agreement'
      wording: string
      options?: { code: string; label: string }[]
      proposalId?: string
      aboutYou?: boolean
    },
  ) => {
    const { wording, options = [], ...row } = question
    return db().question.create({
      data: { ...row, consultationId: id, position, versions: { create: { number: 1, wording, options } } },
    })
  }
  await ask(1, { id: questions.words, kind: 'free_text', wording: 'Why?', proposalId })
  await ask(2, {
    id: questions.agreement,
    kind: 'agreement',
    wording: 'Do you agree?',
    proposalId,
    options: [
      { code: 'agree', label: 'Agree' },
      { code: 'disagree', label: 'Disagree' },
      { code: 'unsure', label: 'Don’t know' },
    ],
  })
  await ask(3, {
    id: questions.choice,
    kind: 'single_choice',
    wording: 'Which is more important?',
    options: [
      { code: 'pubs', label: 'Pubs' },
      { code: 'halls', label: 'Halls' },
    ],
  })
  await ask(4, { id: questions.about, kind: 'free_text', wording: 'What brings you here?', aboutYou: true })
  return { id, datasetId: about, proposalId, questions }
}
