import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorPoints } from '#lib/scoring/indicator-points/indicator-points.ts'
import { score } from '#lib/scoring/score.ts'
import type { Index } from '#lib/scoring/methodology.ts'
import { scorable } from '#test/arbitraries/scorable.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const toy = (change: Partial<Index['domains'][number]>) => {
  const index = makeIndex({ civic: ['pubs', 'parks'], ways: ['buses'] })
  const domains = index.domains.map((domain) => (domain.code === 'civic' ? { ...domain, ...change } : domain))
  return makeSnapshot({
    areas: 5,
    indicators: [
      { code: 'pubs', values: [1, 2, 3, 4, 5] },
      { code: 'parks', values: [10, 2, 9, 8, NaN] },
      { code: 'buses', values: [5, 4, 3, 2, 1] },
    ],
    methodology: makeMethodology([{ ...index, domains }]),
  })
}

const splitOf = (snapshot: ReturnType<typeof toy>) =>
  snapshot.methodology.indices.map((index) => indicatorPoints(snapshot, index, 'average'))[0] ?? []

describe('indicatorPoints', () => {
  it('gives base and indicators that add up to the score of every area, with every method, gaps and small areas', () => {
    fc.assert(
      fc.property(scorable(), (snapshot) => {
        const { indices } = score(snapshot, snapshot.methodology)
        snapshot.methodology.indices.forEach((index, at) => {
          const domains = indicatorPoints(snapshot, index, snapshot.methodology.ties)
          indices[at]?.score.forEach((value, area) => {
            const parts = domains?.flatMap(({ base, indicators }) => [
              base?.[area] ?? 0,
              ...indicators.map(({ points }) => points[area] ?? NaN),
            ])
            if (parts === undefined) return
            const sum = parts.reduce((total, part) => total + part, 0)
            const size = parts.reduce((most, part) => Math.max(most, Math.abs(part)), 1)
            if (Number.isNaN(value)) expect(sum).toBeNaN()
            else expect(Math.abs(sum - value)).toBeLessThan(1e-9 * size)
          })
        })
      }),
      { numRuns: 150 },
    )
  })

  it('adds the indicators of a plain mean up without a base; what is missing gives 0', () => {
    const [civic, ways] = splitOf(toy({}))
    expect(civic?.base).toBeNull()
    expect(civic?.indicators.map(({ points }) => [points[0], points[4]])).toEqual([
      [0.25, 2.5],
      [2.5, 0],
    ])
    expect(ways?.indicators).toMatchObject([{ code: 'buses', share: 1, points: { 0: 2.5 } }])
  })

  it('gives indicators above the average more, those below it less than nothing, where the domain is ranked', () => {
    const [civic] = splitOf(toy({ normalisation: 'z_score', transformation: 'rank' }))
    const [pubs, parks] = civic?.indicators ?? []
    expect(pubs?.points[0]).toBeLessThan(0)
    expect(parks?.points[0]).toBeGreaterThan(0)
    expect(pubs?.points[2]).toBeCloseTo(0, 12)
  })

  it('says null where domains are not added up', () => {
    const snapshot = toy({})
    const [index] = snapshot.methodology.indices
    expect(index && indicatorPoints(snapshot, { ...index, aggregation: 'geometric' }, 'average')).toBeNull()
  })
})
