import { describe, expect, it } from 'vitest'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Robustness } from '#lib/scoring/robustness/summarise.ts'
import {
  areaSureness,
  areaSureWords,
  listSureness,
  listSureWords,
  readAreaSureness,
  readListSureness,
} from '#lib/view/sureness/brief-sureness.ts'
import { robustnessAnswer } from '#lib/view/sureness/robustness-answer.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

/** Six areas of which the worse half is listed; what reruns make of them is put down here. */
const scoring = scoreDataset(
  openSnapshot(
    makeSnapshot({
      methodology: makeMethodology([makeIndex({ places: ['pubs'] })]),
      indicators: [{ code: 'pubs', values: [6, 5, 4, 3, 2, 1] }],
      areas: 6,
    }),
  ),
  {},
)
if (!scoring.ok) throw new Error('not scorable')
const scored = scoring.value
const found: Robustness = {
  ...{ runs: 1000, seed: 1, indices: [] },
  probability: Float64Array.of(1, 0.6, 0.03, 0.4, 0.001, 0),
  list: { baseline: 3, meanSize: 2, meanKept: 2, meanOverlap: 0.7 },
}
const plan = { runs: 1000, seed: 1, drawing: { kind: 'anywhere' }, varied: [], choices: [] } as const
const body: unknown = JSON.parse(JSON.stringify(robustnessAnswer(scored, plan, found)))

describe('areaSureness(found, area) and readAreaSureness(body, code)', () => {
  it.each([
    [0, 'Firm', 'listed in 100% of 1,000 reruns with other weights'],
    [1, 'Likely', 'listed in 60% of 1,000 reruns with other weights'],
    [3, 'Borderline', 'listed in 40% of 1,000 reruns with other weights'],
    [4, 'Unlikely', 'listed in <1% of 1,000 reruns with other weights'],
    [5, 'Unlikely', 'listed in none of 1,000 reruns with other weights'],
  ])('say of area %d that it is %s: %s', (area, name, rest) => {
    const code = scored.snapshot.areas.codes[area] ?? ''
    expect(areaSureWords(areaSureness(found, area))).toEqual({ name, rest })
    expect(readAreaSureness(body, code)).toEqual(areaSureness(found, area))
  })
})

describe('listSureness(scored, found) and readListSureness(body)', () => {
  it('count the classes of the areas that are listed, and no others', () => {
    const sure = listSureness(scored, found)
    expect(sure).toEqual({ runs: 1000, onList: { core: 1, likely: 1, marginal: 0, unlikely: 1 } })
    expect(readListSureness(body)).toEqual(sure)
    expect(listSureWords(sure)).toBe('1 firm, 1 likely, 1 borderline in 1,000 reruns with other weights')
  })
})

it.each([[null], ['x'], [{ kind: 'map' }]])(
  'readListSureness(%j) and readAreaSureness are nothing',
  (other) => {
    expect([readListSureness(other), readAreaSureness(other, 'A1')]).toEqual([null, null])
  },
)
