import { describe, expect, test } from 'vitest'
import type { ConsultationDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import { signOffProblems } from '#lib/consultation/consultation/sign-off-problems.ts'

const now = new Date('2026-11-22T12:00:00Z')
const ready: ConsultationDetail = {
  id: 'wards',
  title: 'Which wards?',
  summary: 'We ask.',
  datasetId: 'tiny@1.0.0',
  opensAt: new Date('2026-11-22T12:00:00.001Z'),
  closesAt: new Date('2026-11-22T12:00:00.002Z'),
  signedOffAt: null,
  outcomePublishedAt: null,
  secondOpinion: false,
  invented: false,
  stage: 'draft',
  proposals: [{ id: 'p', code: 'one', position: 1, title: 'One', change: 'It.', why: 'So.', scenario: {} }],
  evidence: [],
  questions: [
    {
      ...{ id: 'q', position: 1, kind: 'free_text', aboutYou: false, proposalCode: null, version: 1 },
      ...{ wording: 'Why?', hint: '', options: [], changeNote: '' },
    },
  ],
}
const problems = (change: Partial<ConsultationDetail>) =>
  signOffProblems({ ...ready, ...change }, now).map(({ path }) => path)

describe('signOffProblems(consultation, now)', () => {
  test('finds nothing in the way of one that is ready, to the millisecond', () => {
    expect(problems({})).toEqual([])
    expect(problems({ opensAt: now })).toEqual(['opensAt'])
    expect(problems({ closesAt: ready.opensAt })).toEqual(['closesAt'])
  })

  test('asks for a proposal, and for a question that is not about the respondent', () => {
    expect(problems({ proposals: [], questions: [] })).toEqual(['proposals', 'questions'])
    const aboutYou = ready.questions.map((question) => ({ ...question, aboutYou: true }))
    expect(problems({ questions: aboutYou })).toEqual(['questions'])
  })
})
