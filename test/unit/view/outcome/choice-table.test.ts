import { describe, expect, it } from 'vitest'
import { choiceTable } from '#lib/view/outcome/choice-table.ts'

const none = { individual: 0, organisation: 0, area_professional: 0, other: 0 }
const question = {
  questionId: 'q',
  answered: { ...none, individual: 2, organisation: 1 },
  once: 2.5,
  options: [
    { label: 'Agree', chosen: { ...none, individual: 1, organisation: 1 }, once: 1.5 },
    { label: 'Disagree', chosen: { ...none, individual: 1 }, once: 1 },
  ],
}

describe('choiceTable(question, wording)', () => {
  it('adds up the kinds, and takes shares of those who answered', () => {
    const { rows, answered } = choiceTable(question, 'Do you agree?')
    expect(rows.map(({ label, all, share }) => [label, all, share])).toEqual([
      ['Agree', 2, 2 / 3],
      ['Disagree', 1, 1 / 3],
    ])
    expect(answered.all).toBe(3)
  })

  it('has a column only for kinds of whom somebody answered', () => {
    expect(choiceTable(question, '').kinds).toEqual(['individual', 'organisation'])
  })

  it('counts possible campaigns both ways, and says whether that makes a difference', () => {
    const { campaigns, rows } = choiceTable(question, '')
    expect([campaigns, rows[0]?.all, rows[0]?.once]).toEqual([true, 2, 1.5])
    expect(choiceTable({ ...question, once: 3 }, '').campaigns).toBe(false)
  })

  it('has no shares where nobody answered', () => {
    const empty = {
      ...question,
      answered: none,
      once: 0,
      options: [{ label: 'Agree', chosen: none, once: 0 }],
    }
    expect(choiceTable(empty, '').rows[0]?.share).toBeNaN()
  })
})
