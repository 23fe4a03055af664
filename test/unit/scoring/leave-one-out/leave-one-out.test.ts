import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import { compare } from '#lib/scoring/compare.ts'
import { leaveOneOut } from '#lib/scoring/leave-one-out/leave-one-out.ts'
import { createMemo } from '#lib/scoring/memo.ts'
import { score } from '#lib/scoring/score.ts'
import { weightAt, weightPlaces, withWeight } from '#lib/scoring/weight-place.ts'
import { scorable } from '#test/arbitraries/scorable.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const toy = (domains: Readonly<Record<string, readonly string[]>>) =>
  makeSnapshot({
    areas: 4,
    indicators: [
      { code: 'pubs', values: [4, 3, 2, 1] },
      { code: 'parks', values: [1, 2, 9, 8] },
      { code: 'buses', values: [5, 5, 5, 5] },
    ],
    methodology: makeMethodology([makeIndex(domains)], { worstShare: 0.25 }),
  })

describe('leaveOneOut', () => {
  it('says who enters and leaves without each domain and each indicator', () => {
    const snapshot = toy({ civic: ['pubs', 'parks'], ways: ['buses'] })
    const [civic, pubs, parks, ways, ...more] = leaveOneOut(snapshot, snapshot.methodology)
    expect(more).toEqual([])
    expect(civic).toMatchObject({ domain: 'civic', indicator: null, comparison: { entering: [0, 1, 3] } })
    expect(pubs).toMatchObject({ indicator: 'pubs', comparison: { entering: [], leaving: [], staying: [2] } })
    expect(parks).toMatchObject({ indicator: 'parks', comparison: { entering: [0], leaving: [2] } })
    expect(ways).toMatchObject({ domain: 'ways', indicator: null, comparison: { staying: [2] } })
  })

  it('says that the last domain of an index cannot be left out', () => {
    const snapshot = toy({ civic: ['pubs'] })
    expect(leaveOneOut(snapshot, snapshot.methodology)).toEqual([
      { index: 'need', domain: 'civic', indicator: null, comparison: null },
    ])
  })

  it('gives what scoring with that weight at 0 gives, and null only for what cannot be scored', () => {
    fc.assert(
      fc.property(scorable(), (snapshot) => {
        const { methodology } = snapshot
        const before = score(snapshot, methodology)
        for (const { comparison, ...place } of leaveOneOut(snapshot, methodology, createMemo())) {
          expect(weightAt(methodology, place)).toBeGreaterThan(0)
          const without = withWeight(methodology, place, 0)
          if (comparison === null) expect(checkMethodology(without, snapshot.indicators)).not.toEqual([])
          else expect(comparison).toEqual(compare(before, score(snapshot, without)))
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('withWeight', () => {
  it('changes the weight at its place and no other', () => {
    fc.assert(
      fc.property(scorable(), fc.nat({ max: 1000 }), ({ methodology }, weight) => {
        for (const place of weightPlaces(methodology)) {
          const changed = withWeight(methodology, place, weight)
          for (const other of weightPlaces(methodology)) {
            const same = JSON.stringify(other) === JSON.stringify(place)
            expect(weightAt(changed, other)).toBe(same ? weight : weightAt(methodology, other))
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it('refuses to read a weight that is not there', () => {
    const { methodology } = toy({ civic: ['pubs'] })
    const place = { index: 'need', domain: 'civic', indicator: 'zoos' }
    expect(() => weightAt(methodology, place)).toThrow('need.civic.zoos')
  })
})
