import { expect, test } from 'vitest'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { areaView } from '#lib/view/areas/area-view.ts'
import { explainMethod } from '#lib/view/areas/explain-method.ts'

/** Five areas; "pubs" is more need where high. With a cut of 40% the two highest are listed. */
const snapshot = makeSnapshot({
  methodology: makeMethodology([makeIndex({ civic: ['pubs'], links: ['buses'] })], { worstShare: 0.4 }),
  indicators: [
    { code: 'pubs', values: [50, 40, 30, 20, Number.NaN] },
    { code: 'buses', values: [0, 10, 40, 0, Number.NaN] },
  ],
  areas: 5,
})
const dataset = openSnapshot(snapshot)

function view(area: number, scenario: Scenario = {}) {
  const scoring = scoreDataset(dataset, scenario)
  if (!scoring.ok) throw new Error('the scenario of this test cannot be scored')
  const explain = (methodology: Methodology) => explainMethod(snapshot, methodology)
  const changed = Object.keys(scenario).length > 0
  const { settled } = scoring.value
  return areaView(
    scoring.value,
    { now: explain(snapshot.methodology), then: changed ? explain(settled.methodology) : null },
    area,
  )
}

test('areaView gives points per domain that add up to the score', () => {
  const [test] = view(2).now.tests
  expect(test?.score).toBe(35)
  expect(test?.domains.map(({ points, share }) => [points, share])).toEqual([
    [15, 0.5],
    [20, 0.5],
  ])
})

test('areaView says what was needed, and the middle of the listed areas', () => {
  const [test] = view(0).now.tests
  // Scores 25, 25, 35, 10 and none: 40% of four areas is one, the area with 35.
  expect([test?.rank, test?.lastInside, test?.needed]).toEqual([2, 1, 35])
  expect(test?.domains.map(({ typical }) => typical)).toEqual([15, 20])
})

test('areaView compares with a scenario only when there is one', () => {
  expect(view(0).then).toBeNull()
  const changed = view(0, { indices: { need: { domain_weights: { links: 0 } } } })
  expect(changed.area.state).toBe('entering')
  expect(changed.then?.verdict).toBe('It meets the test, the last place inside on the Need.')
  expect(changed.then?.tests[0]?.domains.map(({ code }) => code)).toEqual(['civic'])
})

test('areaView of an area without data has no rank and says so', () => {
  const { area, now } = view(4)
  expect(area.notEnoughData).toBe(true)
  expect(now.tests[0]?.rank).toBeNaN()
  expect(now.tests[0]?.met).toBeNull()
  expect(now.verdict).toContain('not enough data')
})

test('areaView lists the other areas of the district, most need first and missing ranks last', () => {
  expect(view(3).others.map(({ code }) => code)).toEqual(['A3', 'A1', 'A2', 'A5'])
})

test('areaView gives points measure by measure that add up to the score, where a domain has several', () => {
  const several = openSnapshot(
    makeSnapshot({
      methodology: makeMethodology([
        makeIndex({ civic: ['pubs', 'parks'], links: ['buses'] }, { score_scale: 2 }),
      ]),
      indicators: [
        { code: 'pubs', values: [50, 40, 30, 20] },
        { code: 'parks', values: [1, 2, 3, NaN] },
        { code: 'buses', values: [0, 10, 40, 0] },
      ],
      areas: 4,
    }),
  )
  const scoring = scoreDataset(several, {
    indices: { need: { normalisation: 'z_score', transformation: 'rank' } },
  })
  if (!scoring.ok) throw new Error('the scenario of this test cannot be scored')
  const { snapshot: whole } = several
  const now = explainMethod(whole, whole.methodology)
  const then = explainMethod(whole, scoring.value.settled.methodology)
  for (const area of [0, 1, 2, 3]) {
    const { now: today, then: yours } = areaView(scoring.value, { now, then }, area)
    for (const test of [today.tests[0], yours?.tests[0]]) {
      const sum = test?.measures.reduce((total, { points }) => total + points, 0)
      expect(sum).toBeCloseTo(test?.score ?? NaN, 12)
    }
    expect(yours?.tests[0]?.measures.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'start civic',
      'measure pubs',
      'measure parks',
      'measure buses',
    ])
    expect(today.tests[0]?.measures[1]).toMatchObject({ key: 'civic.parks', share: 0.25 })
  }
})
