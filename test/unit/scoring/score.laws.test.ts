import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '#lib/scoring/compare.ts'
import { createMemo } from '#lib/scoring/memo.ts'
import type { Domain, Methodology } from '#lib/scoring/methodology.ts'
import { explainIndex } from '#lib/scoring/explain-index.ts'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import { score, type Scores } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { scorable } from '#test/arbitraries/scorable.ts'
import { literalScore } from '#test/support/literal-score.ts'

const runs = { numRuns: 400 }
const baseline = (snapshot: Snapshot) => score(snapshot, snapshot.methodology)

const withDomains = (methodology: Methodology, change: (domain: Domain) => Domain): Methodology => ({
  ...methodology,
  indices: methodology.indices.map((index) => ({ ...index, domains: index.domains.map(change) })),
})

describe('score', () => {
  it('agrees with the method written out word for word', () => {
    fc.assert(
      fc.property(scorable(), (snapshot) => {
        const literal = literalScore(snapshot, snapshot.methodology)
        const scores = baseline(snapshot)
        scores.indices.forEach(({ score: values, rank }, at) => {
          const expected = literal.indices[at]
          expect(Array.from(rank)).toEqual(expected?.rank)
          values.forEach((value, area) => {
            const wanted = expected?.score[area] ?? NaN
            if (Number.isNaN(wanted)) expect(value).toBeNaN()
            else expect(Math.abs(value - wanted)).toBeLessThan(1e-9 * Math.max(1, Math.abs(wanted)))
          })
        })
        expect(Array.from(scores.listed, (listed) => listed === 1)).toEqual(literal.listed)
      }),
      runs,
    )
  })

  it('gives the same bytes with and without a memo, and again', () => {
    fc.assert(
      fc.property(scorable(), (snapshot) => {
        const memo = createMemo()
        const plain = baseline(snapshot)
        expect(score(snapshot, snapshot.methodology, memo)).toEqual(plain)
        expect(score(snapshot, snapshot.methodology, memo)).toEqual(plain)
      }),
      runs,
    )
  })

  it('gives the same bytes when every weight of a group is multiplied by the same number', () => {
    fc.assert(
      fc.property(scorable(), fc.integer({ min: 2, max: 100 }), (snapshot, factor) => {
        const scaled = withDomains(snapshot.methodology, (domain) => ({
          ...domain,
          weight: domain.weight * factor,
          indicators: domain.indicators.map((use) => ({ ...use, weight: use.weight * factor })),
        }))
        expect(score(snapshot, scaled)).toEqual(baseline(snapshot))
      }),
      runs,
    )
  })

  it('gives the same bytes when what has weight 0 is absent', () => {
    fc.assert(
      fc.property(scorable(), (snapshot) => {
        const { methodology } = snapshot
        const without: Methodology = {
          ...methodology,
          indices: methodology.indices.map((index) => ({
            ...index,
            domains: index.domains
              .filter(({ weight }) => weight > 0)
              .map((domain) => ({
                ...domain,
                indicators: domain.indicators.filter(({ weight }) => weight > 0),
              }))
              .filter(({ indicators }) => indicators.length > 0),
          })),
        }
        expect(score(snapshot, without)).toEqual(baseline(snapshot))
      }),
      runs,
    )
  })

  it('reorders its answer when the areas are reordered', () => {
    fc.assert(
      fc.property(
        scorable(),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (snapshot, keys) => {
          const drawn = snapshot.areas.codes.map((_, area) => ({ area, key: keys.next().value as number }))
          const order = drawn.sort((a, b) => a.key - b.key).map(({ area }) => area)
          const reordered = baseline(inOrder(snapshot, order))
          const original = baseline(snapshot)
          expect(Array.from(reordered.listed)).toEqual(order.map((area) => original.listed[area]))
          reordered.indices.forEach(({ rank }, at) => {
            expect(Array.from(rank)).toEqual(order.map((area) => original.indices[at]?.rank[area]))
          })
        },
      ),
      runs,
    )
  })

  it('reverses the ranks when every polarity is reversed, under methods that treat both ends alike', () => {
    const alike = scorable({
      methods: ['rank', 'normal_score', 'z_score', 'min_max'],
      aggregations: ['arithmetic'],
      complete: true,
      levels: ['area'],
    }).filter(({ methodology }) => methodology.ties === 'average')
    fc.assert(
      fc.property(alike, (snapshot) => {
        const reversed = {
          ...snapshot,
          indicators: snapshot.indicators.map((indicator) => ({
            ...indicator,
            polarity: indicator.polarity === 1 ? (-1 as const) : (1 as const),
          })),
        }
        const before = baseline(snapshot)
        baseline(reversed).indices.forEach(({ rank, ranked }, at) => {
          const ranks = Array.from(before.indices[at]?.rank ?? [])
          const last = (place: number) => place + ranks.filter((other) => other === place).length - 1
          expect(Array.from(rank)).toEqual(ranks.map((place) => ranked + 1 - last(place)))
        })
      }),
      runs,
    )
  })

  it('never moves an area away from rank 1 when its need on one indicator grows, ranking once', () => {
    const once = moreNeed((domain) => ({ ...domain, transformation: 'none' as const }))
    fc.assert(
      fc.property(once, ({ area, before, after }) => {
        expectNoWorse(area, baseline(before), baseline(after))
      }),
      runs,
    )
  })

  it('never moves an area away from rank 1 when its need grows in a domain of one indicator, ranking twice', () => {
    const alone = moreNeed((domain) => ({ ...domain, indicators: domain.indicators.slice(0, 1) }))
    fc.assert(
      fc.property(alone, ({ area, before, after }) => {
        expectNoWorse(area, baseline(before), baseline(after))
      }),
      runs,
    )
  })

  it('never moves an area away from rank 1 of a domain when its need on one of many indicators grows', () => {
    const any = moreNeed((domain) => domain)
    const domainRanks = (snapshot: Snapshot) =>
      snapshot.methodology.indices.flatMap((index) =>
        explainIndex(snapshot, index, snapshot.methodology.ties),
      )
    fc.assert(
      fc.property(any, ({ area, before, after }) => {
        const ranks = domainRanks(before)
        domainRanks(after).forEach(({ rank }, at) => {
          expect(rank[area]).toBeLessThanOrEqual(ranks[at]?.rank[area] ?? 0)
        })
      }),
      runs,
    )
  })

  it('changes nothing that it was given', () => {
    fc.assert(
      fc.property(scorable(), (snapshot) => {
        const before = structuredClone(snapshot)
        score(snapshot, snapshot.methodology, createMemo())
        expect(snapshot).toEqual(before)
      }),
      runs,
    )
  })

  it('shifts nothing against itself', () => {
    fc.assert(
      fc.property(scorable(), (snapshot) => {
        const scores = baseline(snapshot)
        const { entering, leaving, baseline: before, scenario } = compare(scores, scores)
        expect({ entering, leaving }).toEqual({ entering: [], leaving: [] })
        expect(scenario).toBe(before)
      }),
      runs,
    )
  })
})

/** A snapshot under rank-based methods, and the same with more need on one indicator of one area. */
function moreNeed(change: (domain: Domain) => Domain) {
  const byRank = scorable({ methods: ['rank', 'normal_score', 'exponential_rank'], levels: ['area'] })
  return fc
    .tuple(byRank, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }))
    .map(([snapshot, which, where, more]) => {
      const area = where % snapshot.areas.count
      const methodology = withDomains(snapshot.methodology, change)
      const indicators = snapshot.indicators.map((indicator, at) => {
        if (at !== which % 5) return indicator
        const values = Float64Array.from(indicator.values)
        values[area] = (values[area] ?? NaN) + more * indicator.polarity
        return { ...indicator, values }
      })
      return { area, before: { ...snapshot, methodology }, after: { ...snapshot, methodology, indicators } }
    })
    .filter(({ before }) => checkMethodology(before.methodology, before.indicators).length === 0)
}

function expectNoWorse(area: number, before: Scores, after: Scores): void {
  after.indices.forEach(({ rank }, at) => {
    expect(rank[area]).toBeLessThanOrEqual(before.indices[at]?.rank[area] ?? 0)
  })
}

/** The same snapshot with its areas in another order. */
function inOrder(snapshot: Snapshot, order: readonly number[]): Snapshot {
  const { smallAreas } = snapshot
  return {
    ...snapshot,
    smallAreas: smallAreas && {
      ...smallAreas,
      area: smallAreas.area.map((area) => order.indexOf(area)),
    },
    indicators: snapshot.indicators.map((indicator) =>
      indicator.level === 'small_area'
        ? indicator
        : { ...indicator, values: Float64Array.from(order, (area) => indicator.values[area] ?? NaN) },
    ),
  }
}
