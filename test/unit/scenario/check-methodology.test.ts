import { describe, expect, it } from 'vitest'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const index = makeIndex({ places: ['pubs', 'parks'], people: ['votes'], links: ['bus'] })
const baseline = makeMethodology([index], { worstShare: 0.1 })

describe('checkMethodology', () => {
  const snapshot = makeSnapshot({
    methodology: baseline,
    areas: 2,
    indicators: ['pubs', 'parks', 'votes', 'bus'].map((code) => ({ code, values: [0, 1] })),
  })
  const problems = (change: (methodology: Methodology) => Methodology) =>
    checkMethodology(change(baseline), snapshot.indicators).map(({ path }) => path)
  const withIndex = (change: Partial<typeof index>) => (methodology: Methodology) => ({
    ...methodology,
    indices: [{ ...index, ...change }],
  })
  const domains = (change: object) => index.domains.map((domain) => ({ ...domain, ...change }))

  it('accepts the baseline', () => {
    expect(problems((methodology) => methodology)).toEqual([])
  })

  it.each(['none', 'z_score', 'normal_score', 'min_max'] as const)(
    'refuses a geometric mean of domains over %s, naming both settings',
    (transformation) => {
      expect(problems(withIndex({ aggregation: 'geometric', domains: domains({ transformation }) }))).toEqual(
        ['indices.need.aggregation', 'indices.need.transformation'],
      )
    },
  )

  it.each(['rank', 'exponential_rank'] as const)(
    'accepts a geometric mean of domains over %s',
    (transformation) => {
      expect(problems(withIndex({ aggregation: 'geometric', domains: domains({ transformation }) }))).toEqual(
        [],
      )
    },
  )

  it('accepts a geometric mean of untransformed domains whose indicators are above 0', () => {
    expect(
      problems(withIndex({ aggregation: 'geometric', domains: domains({ normalisation: 'rank' }) })),
    ).toEqual([])
  })

  it('refuses a geometric mean of indicators that can be 0 or less', () => {
    const [path, ...more] = problems(withIndex({ domains: domains({ aggregation: 'geometric' }) }))
    expect([path, more[0]]).toEqual(['indices.need.domain_aggregation', 'indices.need.normalisation'])
  })

  it('refuses an index whose weights are all 0, also when only its indicators are', () => {
    expect(problems(withIndex({ domains: domains({ weight: 0 }) }))).toEqual(['indices.need.domain_weights'])
    const empty = index.domains.map((domain) => ({
      ...domain,
      indicators: domain.indicators.map((use) => ({ ...use, weight: 0 })),
    }))
    expect(problems(withIndex({ domains: empty }))).toEqual(['indices.need.domain_weights'])
  })

  it.each([0, -0.1, 0.51, 5])('refuses a cut of %d', (worst_share) => {
    const cuts = [{ index: 'need', worst_share }]
    expect(
      problems((methodology) => ({ ...methodology, classification: { ...baseline.classification, cuts } })),
    ).toEqual(['cuts.need'])
  })

  it('refuses the logarithm of values of 0 and below, and goalposts that are missing', () => {
    const uses = (use: object) =>
      withIndex({
        domains: [
          { ...index.domains[0], indicators: [{ code: 'pubs', weight: 1, ...use }] },
        ] as typeof index.domains,
      })
    expect(problems(uses({ transformation: 'log' }))).toEqual(['indices.need.indicator_weights.pubs'])
    expect(problems(uses({ transformation: 'log1p' }))).toEqual([])
    expect(problems(uses({ normalisation: 'goalposts' }))).toEqual(['indices.need.normalisation'])
  })
})
