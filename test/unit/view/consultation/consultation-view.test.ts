import { describe, expect, test } from 'vitest'
import type { ConsultationFacts } from '#lib/view/consultation/consultation-facts.ts'
import { consultationView, paragraphs } from '#lib/view/consultation/consultation-view.ts'

const proposal = { change: 'It changes.', why: 'So.', scenario: {} }
const item = { title: 'A report', publisher: 'Us', link: '/data' }
const facts: ConsultationFacts = {
  title: 'Which wards?',
  summary: 'First.\r\n \r\nSecond,\nstill second.\n\n',
  invented: false,
  stage: 'open',
  opensAt: new Date('2026-11-20T09:00:00Z'),
  closesAt: new Date('2027-01-29T17:00:00Z'),
  outcomePublishedAt: null,
  proposals: [
    { ...proposal, code: 'one', position: 1, title: 'One' },
    { ...proposal, code: 'two', position: 2, title: 'Two' },
  ],
  evidence: [
    { ...item, id: 'b', proposalCode: 'two', published: '2026-05-01' },
    { ...item, id: 'a', proposalCode: 'one', published: '2026-06-30' },
    { ...item, id: 'all', proposalCode: null, published: '2026-07-01' },
  ],
  questions: [{ id: 'q', position: 1, aboutYou: false, proposalCode: null, wording: 'Why?', changeNote: '' }],
}

describe('consultationView(facts, more)', () => {
  const view = consultationView(facts, {
    rows: [],
    noun: { one: 'ward', many: 'wards' },
    now: new Date('2026-12-01T00:00:00Z'),
  })

  test('lists evidence about everything first, then in the order of the proposals', () => {
    expect(view.evidence.map(({ id, published }) => [id, published])).toEqual([
      ['all', '1 July 2026'],
      ['a', '30 June 2026'],
      ['b', '1 May 2026'],
    ])
  })

  test('says how many questions there are and where it stands', () => {
    expect(view).toMatchObject({
      questions: 1,
      stage: { open: true },
      paragraphs: ['First.', 'Second,\nstill second.'],
    })
  })
})

test.each([
  ['', []],
  ['One', ['One']],
  ['\n\nOne\n\n\n\nTwo\n', ['One', 'Two']],
])('paragraphs(%j)', (text, expected) => {
  expect(paragraphs(text)).toEqual(expected)
})
