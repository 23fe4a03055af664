import { expect, it } from 'vitest'
import { testDistances } from '#lib/scoring/flip/test-distances.ts'
import { score } from '#lib/scoring/score.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

it('testDistances tells places and points from each cut, and nothing of an area without a score', () => {
  const snapshot = makeSnapshot({
    areas: 5,
    indicators: [{ code: 'pubs', values: [9, 7, 4, 1, NaN] }],
    methodology: makeMethodology([makeIndex({ civic: ['pubs'] })], { worstShare: 0.5 }),
  })
  const { methodology } = snapshot
  const scores = score(snapshot, methodology)
  const of = (area: number) => testDistances(methodology, scores, area)
  const cut = { index: 'need', ranked: 4, lastRankInside: 2, lowestInside: 7 }
  expect(of(0)).toEqual([{ ...cut, isInside: true, rank: 1, placesOutside: -1, score: 9, pointsOutside: -2 }])
  expect(of(1)).toEqual([{ ...cut, isInside: true, rank: 2, placesOutside: 0, score: 7, pointsOutside: 0 }])
  expect(of(3)).toEqual([{ ...cut, isInside: false, rank: 4, placesOutside: 2, score: 1, pointsOutside: 6 }])
  expect(of(4)).toEqual([
    { ...cut, isInside: false, rank: null, placesOutside: null, score: null, pointsOutside: null },
  ])
})
