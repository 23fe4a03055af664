import { expect, test } from 'vitest'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'
import { score } from '#lib/scoring/score.ts'
import { currentList } from '#lib/view/home/current-list.ts'
import { twoTestsPlot, twoTestsSvg } from '#lib/view/home/two-tests-plot.ts'

const needs = makeIndex({ a: ['x'] }, { code: 'cni', name: 'Community Needs Index', short_name: 'CNI' })
const deprivation = makeIndex({ b: ['y'] }, { code: 'imd', name: 'Deprivation index', short_name: 'IMD' })

/** Ten areas: the worst two by x are areas 1 and 2, the worst two by y areas 2 and 3; area 10 has no y. */
const snapshot = makeSnapshot({
  methodology: makeMethodology([needs, deprivation], { worstShare: 0.23 }),
  indicators: [
    { code: 'x', values: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] },
    { code: 'y', values: [7, 10, 9, 6, 5, 4, 3, 2, 1, Number.NaN] },
  ],
  areas: 10,
})
const scores = score(snapshot, snapshot.methodology)

test('currentList counts who meets both tests, only one, and none', () => {
  const list = currentList(snapshot, scores)
  expect([list.areas, list.ranked, list.notEnoughData, list.listed]).toEqual([10, 9, 1, 1])
  expect(list.tests.map(({ words, metOnly }) => [words.prose, metOnly])).toEqual([
    ['community needs', 1],
    ['deprivation', 1],
  ])
  expect(list.metNone).toBe(6)
})

test('currentList counts people by region, and does not invent those that are not known', () => {
  const list = currentList(snapshot, scores)
  expect(list.people).toBe(1000)
  expect(list.regions).toEqual([{ code: 'R1', name: 'Region', areas: 10, listed: 1, people: 1000 }])
  const unknown = {
    ...snapshot,
    areas: { ...snapshot.areas, population: new Float64Array(10).fill(Number.NaN) },
  }
  expect(currentList(unknown, scores).people).toBeNull()
})

test('twoTestsPlot counts a dot for each area with both ranks', () => {
  expect(twoTestsPlot(scores)).toMatchObject({ dots: 9, listed: 1 })
})

test('twoTestsSvg draws listed areas apart from the others, as moves from dot to dot', () => {
  const svg = twoTestsSvg(scores) ?? ''
  const paths = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path?.match(/h0/g)?.length ?? 0)
  expect(paths).toEqual([8, 1])
  expect(svg).not.toContain('NaN')
})

test('twoTestsSvg is null where there are not two tests', () => {
  const one = makeSnapshot({
    methodology: makeMethodology([needs]),
    indicators: [{ code: 'x', values: [1, 2, 3] }],
    areas: 3,
  })
  expect(twoTestsSvg(score(one, one.methodology))).toBeNull()
})
