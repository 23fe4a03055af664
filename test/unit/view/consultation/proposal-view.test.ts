import { describe, expect, test } from 'vitest'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { ConsultationFacts } from '#lib/view/consultation/consultation-facts.ts'
import { mostAreas, proposalRow } from '#lib/view/consultation/proposal-row.ts'
import { proposalView } from '#lib/view/consultation/proposal-view.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const dataset = openSnapshot(
  makeSnapshot({
    methodology: makeMethodology([makeIndex({ civic: ['pubs'], roads: ['buses'] })], { worstShare: 0.5 }),
    indicators: [
      { code: 'pubs', values: [1, 2, 3, 4] },
      { code: 'buses', values: [40, 30, 20, 10] },
    ],
    areas: 4,
  }),
)
const scenario: Scenario = { indices: { need: { domain_weights: { roads: 0 } } } }
function scored(change: Scenario) {
  const scoring = scoreDataset(dataset, change)
  if (!scoring.ok) throw new Error('cannot be scored')
  return scoring.value
}
const proposal = {
  code: 'no-roads',
  position: 2,
  title: 'No roads',
  change: 'Gone.',
  why: 'One.\n\nTwo.',
  scenario,
}
const about = { proposalCode: 'no-roads' }
const facts: ConsultationFacts = {
  title: 'Which?',
  summary: 'We ask.',
  invented: true,
  stage: 'open',
  opensAt: new Date('2026-11-20T09:00:00Z'),
  closesAt: new Date('2027-01-29T17:00:00Z'),
  outcomePublishedAt: null,
  proposals: [{ ...proposal, code: 'first', position: 1, title: 'First' }, proposal],
  evidence: [
    { ...about, id: 'e', title: 'About it', publisher: 'Us', published: '2026-05-01', link: '/data' },
    {
      proposalCode: null,
      id: 'f',
      title: 'About all',
      publisher: 'Us',
      published: '2026-05-01',
      link: '/data',
    },
  ],
  questions: [
    { ...about, id: 'q', position: 1, aboutYou: false, wording: 'Agree?', changeNote: '' },
    { proposalCode: null, id: 'r', position: 2, aboutYou: true, wording: 'Who are you?', changeNote: '' },
  ],
}

describe('proposalRow(proposal, scored, current)', () => {
  test('counts who enters, leaves and stays, computed from the scenario', () => {
    const { comparison } = scored(scenario)
    const { effect } = proposalRow(proposal, scored(scenario), true)
    expect(effect.entering).toBe(comparison.entering.length)
    expect(effect.entering).toBeGreaterThan(0)
    expect(effect.baseline).toBe(effect.leaving + effect.staying)
    expect(effect.listed).toBe(effect.entering + effect.staying)
  })

  test('leads to the sandbox with the scenario on the same dataset version', () => {
    expect(proposalRow(proposal, scored(scenario), true).query).toBe('dataset=toy@1.0.0&need.roads=0')
  })
})

test('mostAreas(rows) is today’s list with the most that any proposal adds; 0 without proposals', () => {
  const rows = [scenario, {}].map((change) => proposalRow(proposal, scored(change), true))
  const { baseline, entering } = rows[0]?.effect ?? { baseline: 0, entering: 0 }
  expect(mostAreas(rows)).toBe(baseline + entering)
  expect(mostAreas([])).toBe(0)
})

describe('proposalView(consultation, proposal, more)', () => {
  const view = proposalView(facts, proposal, {
    scored: scored(scenario),
    current: true,
    now: new Date('2026-12-01T00:00:00Z'),
  })

  test('has the evidence and questions about this proposal alone', () => {
    expect([view.evidence.map(({ id }) => id), view.questions.map(({ id }) => id)]).toEqual([['e'], ['q']])
  })

  test('says in words which settings change', () => {
    expect(view.settings.map(({ title }) => title)).toEqual(['roads is left out of the Need.'])
    expect(view.why).toEqual(['One.', 'Two.'])
  })

  test('names every area that enters or leaves, and the proposals beside it', () => {
    expect([view.entering.length, view.leaving.length]).toEqual([
      view.row.effect.entering,
      view.row.effect.leaving,
    ])
    expect([view.before?.code, view.after]).toEqual(['first', null])
  })
})
