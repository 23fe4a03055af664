import { describe, expect, it } from 'vitest'
import { compare } from '#lib/scoring/compare.ts'
import { explainIndex } from '#lib/scoring/explain-index.ts'
import { score } from '#lib/scoring/score.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

// Five areas, four indicators, worked by hand. Pubs: fewer is more need.
const index = makeIndex({ places: ['pubs', 'parks'], people: ['groups', 'votes'] })
const toy = makeSnapshot({
  methodology: makeMethodology([index], { worstShare: 0.4 }),
  areas: 5,
  indicators: [
    { code: 'pubs', values: [4, 1, 3, 2, 0], polarity: -1 },
    { code: 'parks', values: [1, 5, 2, NaN, NaN] },
    { code: 'groups', values: [2, 2, 4, 0, NaN] },
    { code: 'votes', values: [1, 1, 1, 1, NaN] },
  ],
})

describe('score', () => {
  it('orients, averages, ranks and cuts as worked by hand', () => {
    // places: (−4+1)/2, (−1+5)/2, (−3+2)/2, −2, 0 = −1.5, 2, −0.5, −2, 0; people: 1.5, 1.5, 2.5, 0.5, missing
    const { indices, listed, notEnoughData } = score(toy, toy.methodology)
    expect(Array.from(indices[0]?.score ?? [])).toEqual([0, 1.75, 1, -0.75, 0])
    expect(Array.from(indices[0]?.rank ?? [])).toEqual([3, 1, 2, 5, 3])
    expect(indices[0]?.lastRankInside).toBe(2)
    expect(Array.from(listed)).toEqual([0, 1, 1, 0, 0])
    expect(Array.from(notEnoughData)).toEqual([0, 0, 0, 0, 0])
  })

  it('gives no score and no rank to an area with too little data, and never lists it', () => {
    const strict = makeMethodology([{ ...index, missing: { policy: 'exclude', min_coverage: 0.5 } }])
    const { indices, listed, notEnoughData } = score(toy, strict)
    expect(Array.from(indices[0]?.rank ?? [])).toEqual([3, 1, 2, 0, 0])
    expect(indices[0]?.score[4]).toBeNaN()
    expect(indices[0]?.ranked).toBe(3)
    expect(Array.from(listed)).toEqual([0, 1, 0, 0, 0])
    expect(Array.from(notEnoughData)).toEqual([0, 0, 0, 1, 1])
  })

  it('lists an area only when it is inside the cut of every index', () => {
    const two = makeMethodology(
      [makeIndex({ a: ['pubs'] }), makeIndex({ b: ['parks'] }, { code: 'other' })],
      {
        worstShare: 0.4,
      },
    )
    expect(Array.from(score(toy, two).listed)).toEqual([0, 1, 0, 0, 0])
  })

  it('says which areas enter and leave', () => {
    const changed = makeMethodology([makeIndex({ places: ['pubs'] })], { worstShare: 0.4 })
    const { entering, leaving, staying, ...counts } = compare(
      score(toy, toy.methodology),
      score(toy, changed),
    )
    expect({ entering, leaving, staying }).toEqual({ entering: [4], leaving: [2], staying: [1] })
    expect(counts).toEqual({ baseline: 2, scenario: 2, notEnoughData: 0 })
  })

  it('ties calculated scores that differ by rounding only', () => {
    // 0.1 + 0.2 and 0.3 + 0.0 are one need, though not one double.
    const sums = makeSnapshot({
      methodology: makeMethodology([makeIndex({ a: ['x', 'y'] })]),
      areas: 2,
      indicators: [
        { code: 'x', values: [0.1, 0.3] },
        { code: 'y', values: [0.2, 0] },
      ],
    })
    expect(Array.from(score(sums, sums.methodology).indices[0]?.rank ?? [])).toEqual([1, 1])
  })

  it('ties scores that are nothing but rounding, because their terms cancel', () => {
    const cancel = makeSnapshot({
      methodology: makeMethodology([makeIndex({ a: ['x', 'y', 'z'] })]),
      areas: 2,
      indicators: [
        { code: 'x', values: [0.1, 0.3] },
        { code: 'y', values: [0.2, 0] },
        { code: 'z', values: [-0.3, -0.3] },
      ],
    })
    const { indices } = score(cancel, cancel.methodology)
    expect(indices[0]?.score[0]).not.toBe(indices[0]?.score[1])
    expect(Array.from(indices[0]?.rank ?? [])).toEqual([1, 1])
  })

  it('refuses an index in which nothing is included', () => {
    const none = makeMethodology([makeIndex({})])
    expect(() => score(toy, none)).toThrow(RangeError)
  })

  it('refuses an indicator that the dataset does not have', () => {
    expect(() => score(toy, makeMethodology([makeIndex({ a: ['cinemas'] })]))).toThrow('cinemas')
  })
})

describe('explainIndex', () => {
  it('gives points that add up to the score, and each domain its own rank', () => {
    const [places, people] = explainIndex(toy, index, 'average')
    expect([places?.share, people?.share]).toEqual([0.5, 0.5])
    expect(Array.from(places?.points ?? [])).toEqual([-0.75, 1, -0.25, -1, 0])
    expect(Array.from(people?.points ?? [])).toEqual([0.75, 0.75, 1.25, 0.25, 0])
    expect(Array.from(people?.rank ?? [])).toEqual([2, 2, 1, 4, 0])
  })

  it('gives no points for a geometric mean, which is not a sum', () => {
    expect(explainIndex(toy, { ...index, aggregation: 'geometric' }, 'average')[0]?.points).toBeNull()
  })
})
