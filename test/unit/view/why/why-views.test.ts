import { describe, expect, it } from 'vitest'
import { scoreFields } from '#lib/dataset/score-fields.ts'
import type { Field } from '#lib/scenario/scenario-query.ts'
import { influences, partsOf } from '#lib/scoring/influence/influences.ts'
import { structure } from '#lib/scoring/influence/structure.ts'
import { leaveOneOut } from '#lib/scoring/leave-one-out/leave-one-out.ts'
import { quarterEffects } from '#lib/scoring/quarter/quarter-effects.ts'
import { fieldsOfQuery } from '#lib/view/sandbox/address.ts'
import { influenceView } from '#lib/view/why/influence-view.ts'
import { leftOutView } from '#lib/view/why/left-out-view.ts'
import { moved, quarterView } from '#lib/view/why/quarter-view.ts'
import { structureView } from '#lib/view/why/structure-view.ts'
import { weightWords } from '#lib/view/why/weight-words.ts'
import { withField } from '#lib/view/why/with-field.ts'
import { toyDataset } from '#test/unit/view/sandbox/toy.ts'

const { snapshot, memo } = toyDataset
const scoredUnder = (fields: readonly Field[]) => {
  const { scored, issues } = scoreFields(toyDataset, fields)
  expect(issues).toEqual([])
  return scored
}

describe('leftOutView', () => {
  const view = (fields: readonly Field[], asked = '') => {
    const scored = scoredUnder(fields)
    const left = leaveOneOut(snapshot, scored.settled.methodology, memo)
    return leftOutView(scored, left, { dataset: toyDataset.id, fields, asked })
  }

  it('gives counts that its own links come to', () => {
    for (const fields of [[], [['imd.crime', '300']]] as const) {
      const before = scoredUnder(fields)
      for (const { query, counts } of view(fields).rows) {
        const after = scoredUnder(fieldsOfQuery(query))
        const moves = { entering: 0, leaving: 0, listed: after.comparison.scenario }
        after.scores.listed.forEach((now, area) => {
          if (now > (before.scores.listed[area] ?? 0)) moves.entering++
          if (now < (before.scores.listed[area] ?? 0)) moves.leaving++
        })
        expect(counts).toEqual(moves)
      }
    }
  })

  it('shows the areas of the row that is asked for, and none for a row that is not there', () => {
    const { shown } = view([], 'imd.income')
    expect(shown?.title).toMatch(/^Without income, \d wards? would enter and \d wards? leave$/)
    const { entering = 0, leaving = 0 } = shown?.row.counts ?? {}
    expect(shown?.areas.map(({ state }) => state)).toEqual([
      ...Array.from({ length: entering }, () => 'entering'),
      ...Array.from({ length: leaving }, () => 'leaving'),
    ])
    expect(view([], 'imd.nothing').shown).toBeNull()
  })

  it('says what the list rests on most', () => {
    expect(view([]).lead).toMatch(
      /^The list rests most on .+: without it, \d wards? would change\. It rests least/,
    )
  })

  it('says that a domain cannot be left out when its test rests on it alone', () => {
    const { rows } = view([['cni.links', '0']])
    expect(rows.find(({ field }) => field === 'cni.civic')?.counts).toBeNull()
  })
})

describe('quarterView', () => {
  it('puts the weight first that moves most areas, and counts against the list of the scenario', () => {
    const effects = quarterEffects(snapshot, snapshot.methodology, memo)
    const { rows, listed } = quarterView(snapshot, snapshot.methodology, effects, 4)
    expect(listed).toBe(4)
    expect(rows).toHaveLength(effects.length)
    const most = rows.map((row) => row.most)
    expect(most).toEqual([...most].sort((a, b) => b - a))
    expect(rows.every(({ lower, higher, most: own }) => own === Math.max(moved(lower), moved(higher)))).toBe(
      true,
    )
  })
})

describe('influenceView', () => {
  it('shows shares that add up to all beside influences, and leaves out groups of one', () => {
    const { groups, lead } = influenceView(
      snapshot.methodology,
      influences(snapshot, snapshot.methodology, memo),
    )
    expect(groups.map(({ key }) => key)).toEqual(['cni-domains', 'cni-measures', 'imd-domains'])
    for (const { rows } of groups) expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
    expect(lead).toMatch(/weigh the same/)
    const [imd] = groups.slice(-1)
    expect(imd?.rows.find(({ name }) => name === 'ill')).toBeUndefined()
    expect(imd?.rows.find(({ name }) => name === 'health')?.against).toBe(true)
  })
})

describe('structureView', () => {
  it('puts Pearson below and Spearman above an empty diagonal, and adds the components up to all', () => {
    const [, imd] = snapshot.methodology.indices
    if (imd === undefined) throw new Error('the toy has two indices')
    const parts = partsOf(snapshot, imd, 'average').filter(({ indicator }) => indicator === null)
    const own = structure(parts.map(({ values }) => values))
    const [group] = structureView(snapshot.methodology, [
      { index: 'imd', of: 'domains', parts, structure: own },
    ])
    expect(group?.correlations[1]?.[0]).toBe(own.pearson[1]?.[0])
    expect(group?.correlations[0]?.[2]).toBe(own.spearman[0]?.[2])
    expect(group?.correlations[2]?.[2]).toBeNull()
    expect(group?.components.at(-1)?.cumulative).toBeCloseTo(1, 12)
    expect(group?.kept.every(({ eigenvalue }) => eigenvalue > 1)).toBe(true)
    expect(group?.complete).toBe(7)
  })
})

describe('weightWords and withField', () => {
  it('name a weight, its group and the share that another weight would have', () => {
    const words = weightWords(snapshot.methodology, snapshot.indicators, {
      index: 'cni',
      domain: 'civic',
      indicator: 'parks',
    })
    expect(words).toMatchObject({
      field: 'cni.civic.parks',
      name: 'Parks',
      of: 'civic',
      short: 'CNI',
      groupShare: 0.5,
    })
    expect([words.shareAt(100), words.shareAt(300), words.shareAt(0), words.alone]).toEqual([
      0.5,
      0.75,
      0,
      false,
    ])
  })

  it('put a field in the place of what it said before', () => {
    const fields: readonly Field[] = [
      ['cni.civic', '50'],
      ['cut.cni', '15'],
    ]
    expect(withField('toy@1', fields, 'cni.civic', '0')).toBe('dataset=toy@1&cut.cni=15&cni.civic=0')
  })
})
