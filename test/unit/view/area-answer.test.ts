import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaAnswerSchema } from '#lib/api/answer-schemas.ts'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { areaAnswer } from '#lib/view/area-answer.ts'
import { scorable } from '#test/arbitraries/scorable.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const digest = `sha256:${'0'.repeat(64)}`

/** Means 2.5, 2.5, 2, nothing: two areas tie for the first place, and one of three with a score is inside the cut. */
const snapshot = makeSnapshot({
  methodology: makeMethodology([makeIndex({ civic: ['pubs'], green: ['parks'] })], { worstShare: 0.4 }),
  indicators: [
    { code: 'pubs', values: [4, 1, 1, NaN] },
    { code: 'parks', values: [1, 4, 3, NaN] },
  ],
  areas: 4,
})
const answer = (of: Snapshot, area: number, scenario: Scenario = {}) => {
  const dataset = openSnapshot(of)
  const scoring = scoreDataset(dataset, scenario)
  if (!scoring.ok) throw new Error(JSON.stringify(scoring.issues))
  return areaAnswer(scoring.value, area, dataset.memo)
}

describe('areaAnswer(scored, area, memo)', () => {
  test('says how far from the cut an area is, and what its score is made of', () => {
    const [index] = answer(snapshot, 2).results.baseline.indices
    expect(index).toEqual({
      code: 'need',
      name: 'Need',
      score: 2,
      rank: 3,
      ranked: 3,
      domains: [
        { code: 'civic', name: 'civic', share: 0.5, score: 1, rank: 2, ranked: 3, contribution: 0.5 },
        { code: 'green', name: 'green', share: 0.5, score: 3, rank: 2, ranked: 3, contribution: 1.5 },
      ],
      worst_share: 0.4,
      last_rank_inside: 1,
      distance: -2,
      meets: false,
    })
  })

  test('says what a scenario does to an area', () => {
    const scenario = { indices: { need: { domain_weights: { green: 0 } } } }
    const states = [0, 1, 2, 3].map((area) => answer(snapshot, area, scenario).state)
    expect(states).toEqual(['staying', 'leaving', 'not_listed', 'not_listed'])
  })

  test('gives an area without data nulls', () => {
    const { baseline } = answer(snapshot, 3).results
    expect(baseline).toMatchObject({ listed: false, not_enough_data: true })
    expect(baseline.indices[0]).toMatchObject({ score: null, rank: null, distance: null, meets: false })
  })

  test('an index without a cut has no test', () => {
    const { classification, ...methodology } = snapshot.methodology
    const uncut = {
      ...snapshot,
      methodology: { ...methodology, classification: { ...classification, cuts: [] } },
    }
    expect(answer(uncut, 0).results.baseline.indices[0]).toMatchObject({
      worst_share: null,
      last_rank_inside: null,
      distance: null,
      meets: null,
    })
  })

  test('is what the description of the interface says, for any area of any dataset', () => {
    fc.assert(
      fc.property(scorable(), fc.nat(), (any, choice) => {
        const named = { ...any, dataset: { ...any.dataset, digest } }
        const made = answer(named, choice % any.areas.count)
        expect(areaAnswerSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
      }),
    )
  })
})
