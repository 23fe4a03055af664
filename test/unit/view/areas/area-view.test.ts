import { expect, test } from 'vitest'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { explainIndex } from '#lib/scoring/explain-index.ts'
import { areaView } from '#lib/view/areas/area-view.ts'

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
  const explain = (methodology: Methodology) =>
    methodology.indices.map((index) => explainIndex(snapshot, index, methodology.ties))
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
