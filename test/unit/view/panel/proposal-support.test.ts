import { describe, expect, it } from 'vitest'
import { formatPart, supportLine, supportTable, type SupportFacts } from '#lib/view/panel/proposal-support.ts'

const both = (responses: number, campaignsOnce = responses) => ({ responses, campaignsOnce })
const asked: SupportFacts = {
  ...{ questionId: 'q', position: 2, kind: 'agreement', wording: 'Do you agree?' },
  options: [
    { code: 'strongly_agree', label: 'Strongly agree' },
    { code: 'agree', label: 'Agree' },
    { code: 'disagree', label: 'Disagree' },
  ],
  kinds: [
    {
      kind: 'individual',
      answered: both(8, 3.5),
      chosen: new Map([
        ['agree', both(6, 1.5)],
        ['disagree', both(2)],
      ]),
    },
    {
      kind: 'other',
      answered: both(2),
      chosen: new Map([
        ['strongly_agree', both(1)],
        ['maybe', both(1)],
      ]),
    },
  ],
}

describe('supportTable(support, as)', () => {
  it('has a row for each kind and one for everybody, with shares of those who answered', () => {
    const { rows, options } = supportTable(asked, 'responses')
    expect(options.map(({ label }) => label)).toEqual([
      ...['Strongly agree', 'Agree', 'Disagree', 'maybe (no longer offered)'],
    ])
    expect(rows.map(({ name, answered }) => `${name} ${answered}`)).toEqual([
      'Individuals 8',
      'Others 2',
      'Everybody 10',
    ])
    expect(rows[2]?.cells).toEqual([
      ...[
        { count: 1, share: 0.1 },
        { count: 6, share: 0.6 },
        { count: 2, share: 0.2 },
        { count: 1, share: 0.1 },
      ],
    ])
  })

  it('counts campaigns once where that is asked for', () => {
    expect(supportTable(asked, 'campaignsOnce').rows.at(-1)).toMatchObject({
      answered: 5.5,
      cells: [{}, { count: 1.5 }, {}, {}],
    })
  })

  it('has no rows when nobody answered', () => {
    expect(supportTable({ ...asked, kinds: [] }, 'responses').rows).toEqual([])
  })
})

describe('supportLine(supports, as)', () => {
  it('adds strong and plain agreement up', () => {
    expect(supportLine([asked], 'responses')).toBe('70% agree, 20% disagree, of 10 answers')
    expect(supportLine([asked], 'campaignsOnce')).toBe('45% agree, 36% disagree, of 5.5 answers')
  })

  it('says when nobody answered, and nothing where nobody was asked', () => {
    expect(supportLine([{ ...asked, kinds: [] }], 'responses')).toBe('Nobody answered yet')
    expect(supportLine([{ ...asked, kind: 'single_choice' }], 'responses')).toBe('')
  })
})

describe('formatPart(count)', () => {
  it('shows parts of campaigns with one decimal, whole numbers without', () => {
    expect([formatPart(1200), formatPart(1.25)]).toEqual(['1,200', '1.3'])
  })
})
