import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { distributions } from '#lib/view/ranks/distributions.ts'
import { rankShifts } from '#lib/view/ranks/rank-shifts.ts'
import { ranksView } from '#lib/view/ranks/ranks-view.ts'
import { readScatterPoints, scatterPoints } from '#lib/view/ranks/scatter-points.ts'
import { twoTests } from '#lib/view/ranks/two-tests.ts'
import { scorable } from '#test/arbitraries/scorable.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const needs = makeIndex({ places: ['pubs'], homes: ['rooms'] })
const snapshot = makeSnapshot({
  methodology: makeMethodology([needs, makeIndex({ money: ['debts'] }, { code: 'poor', name: 'Poverty' })]),
  indicators: [
    { code: 'pubs', values: [6, 5, 4, 3, 2, 1] },
    { code: 'rooms', values: [1, 1, 1, 9, 8, 7] },
    { code: 'debts', values: [5, 9, 8, 7, 1, NaN] },
  ],
  areas: 6,
})
const dataset = openSnapshot(snapshot)

function scored(weights: Readonly<Record<string, number>>): ScoredScenario {
  const scoring = scoreDataset(dataset, { indices: { need: { domain_weights: weights } } })
  if (!scoring.ok) throw new Error('the toy method can be scored')
  return scoring.value
}

const firstLook = { show: '', page: '', area: '' }

describe('rankShifts(scored, look)', () => {
  test('is empty without changes', () => {
    const { rows, counts, span } = rankShifts(scored({}), { shown: 'tests', page: '' })
    expect([rows, counts, span.total]).toEqual([[], { list: 0, tests: 0 }, 0])
  })

  test('gives the areas that enter or leave, the most moved first, with both ranks on each test', () => {
    const { rows, end, tests } = rankShifts(scored({ homes: 0 }), { shown: 'list', page: '' })
    expect(rows.map(({ name, state, now, yours }) => [name, state, now, yours])).toEqual([
      ['Area 2', 'entering', [5, 1], [2, 1]],
      ['Area 3', 'entering', [6, 2], [3, 2]],
    ])
    expect(end).toBeGreaterThanOrEqual(6)
    expect(tests.map(({ lastInside }) => lastInside)).toEqual([3, 2])
  })

  test('gives the areas that cross the cut-off of one test only when they are asked for', () => {
    const { counts } = rankShifts(scored({ homes: 0 }), { shown: 'tests', page: '' })
    expect(counts.tests).toBeGreaterThan(counts.list)
  })
})

describe('twoTests(scored, marked)', () => {
  test('counts every area once, now and under the changes', () => {
    const { now, yours, marked } = twoTests(scored({ homes: 0 }), 1) ?? {}
    for (const counts of [now, yours]) {
      expect(Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(6)
    }
    expect(now?.unranked).toBe(1)
    expect(marked).toMatchObject({ name: 'Area 2', across: 1 })
  })

  test('is null for a method that has not two tests', () => {
    const { methodology } = makeSnapshot({ methodology: makeMethodology([needs]), indicators: [], areas: 0 })
    const one = scoreDataset(openSnapshot({ ...snapshot, methodology }), {})
    expect(one.ok && twoTests(one.value, null)).toBeNull()
  })

  test('agrees with the list on any dataset, and so do the dots of the picture', () => {
    fc.assert(
      fc.property(scorable(), (any) => {
        const scoring = scoreDataset(openSnapshot(any), {})
        if (!scoring.ok) throw new Error('it can be scored')
        const tests = twoTests(scoring.value, null)
        const points = scatterPoints(scoring.value)
        if (tests === null || points === null) return
        const listed = scoring.value.scores.listed.reduce((sum, one) => sum + one, 0)
        expect(tests.yours.both).toBe(listed)
        const groups = readScatterPoints(points.buffer)
        const dots = (state: string) => groups.find((group) => group.state === state)?.across.length
        expect(dots('staying')).toBe(listed)
        expect(dots('not_listed')).toBe(any.areas.count - listed - tests.yours.unranked)
      }),
      { numRuns: 60 },
    )
  })
})

test('scatterPoints(scored) gives places from 0 (rank 1) to 1 (the last rank), most need first', () => {
  const points = scatterPoints(scored({ homes: 0 }))
  const groups = readScatterPoints(points?.buffer ?? new ArrayBuffer(0))
  const all = groups.flatMap(({ across }) => [...across])
  expect(Math.min(...all)).toBe(0)
  expect(Math.max(...all)).toBe(1)
  for (const { across } of groups) expect([...across]).toEqual([...across].sort((a, b) => a - b))
})

test('distributions(snapshot, marked) counts every area once and marks one bar', () => {
  const [pubs, , debts] = distributions(snapshot, 1).flatMap((group) => group.distributions)
  expect(pubs?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(6)
  expect(pubs?.bins.filter(({ marked }) => marked).map(({ from, to }) => [from, to])).toEqual([
    ['5.0', '5.5'],
  ])
  expect([pubs?.marked, debts?.missing]).toEqual(['5.00', 1])
  const [, , none] = distributions(snapshot, 5).flatMap((group) => group.distributions)
  expect([none?.marked, none?.bins.some(({ marked }) => marked)]).toEqual(['no value', false])
})

describe('ranksView(scored, look) marks the area that a text means', () => {
  const mark = (area: string) => ranksView(scored({}), { ...firstLook, area })

  test('by its code or by a name that only one has', () => {
    expect(mark('A3').marked?.name).toBe('Area 3')
    expect(mark('area 4').marked?.code).toBe('A4')
  })

  test('and offers those that it may mean, or says that there are none', () => {
    expect(mark('Area').toMark).toMatchObject({ area: null, fitting: 6 })
    expect(mark('Area').toMark.offered).toHaveLength(6)
    expect(mark('<nowhere>').toMark).toMatchObject({ area: null, fitting: 0, offered: [] })
  })
})
