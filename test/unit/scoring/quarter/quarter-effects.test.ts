import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '#lib/scoring/compare.ts'
import { createMemo } from '#lib/scoring/memo.ts'
import { quarterEffects } from '#lib/scoring/quarter/quarter-effects.ts'
import { score } from '#lib/scoring/score.ts'
import { weightAt, withWeight } from '#lib/scoring/weight-place.ts'
import { scorable } from '#test/arbitraries/scorable.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

describe('quarterEffects', () => {
  it('gives what scoring with three and five quarters of the weight gives', () => {
    fc.assert(
      fc.property(scorable(), (snapshot) => {
        const { methodology } = snapshot
        const before = score(snapshot, methodology)
        for (const { lower, higher, ...place } of quarterEffects(snapshot, methodology, createMemo())) {
          const weight = weightAt(methodology, place)
          expect(weight).toBeGreaterThan(0)
          const at = (times: number) => withWeight(methodology, place, times * weight)
          expect(lower).toEqual(compare(before, score(snapshot, at(0.75))))
          expect(higher).toEqual(compare(before, score(snapshot, at(1.25))))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('has no row for what is left out, nor for what is alone in its group', () => {
    const index = makeIndex({ civic: ['pubs', 'parks', 'zoos'], ways: ['buses'] })
    const snapshot = makeSnapshot({
      areas: 3,
      indicators: ['pubs', 'parks', 'zoos', 'buses'].map((code) => ({ code, values: [1, 2, 3] })),
      methodology: makeMethodology([index]),
    })
    const zoos = { index: 'need', domain: 'civic', indicator: 'zoos' }
    const effects = quarterEffects(snapshot, withWeight(snapshot.methodology, zoos, 0))
    expect(effects.map(({ domain, indicator }) => indicator ?? domain)).toEqual([
      'civic',
      'pubs',
      'parks',
      'ways',
    ])
  })
})
