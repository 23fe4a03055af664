import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#lib/scenario/canonical-json.ts'
import { parseScenario } from '#lib/scenario/parse-scenario.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import { scenarioFields } from '#lib/scenario/scenario-query.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { settleScenario } from '#lib/scenario/settle-scenario.ts'
import { greatestCommonDivisor } from '#lib/scoring/greatest-common-divisor.ts'
import { makeIndex, makeMethodology } from '#test/factories/make-snapshot.ts'
import { valueOf } from '#test/support/value-of.ts'

const need = makeIndex({ places: ['pubs', 'parks', 'halls'], people: ['groups', 'votes'], links: ['bus'] })
const poor = makeIndex(
  { income: ['wages'], crime: ['theft', 'fire'] },
  { code: 'poor', level: 'small_area', summary: 'mean_score' },
)
const baseline = makeMethodology([need, poor])

const weight = fc.oneof(fc.constant(0), fc.constant(100), fc.integer({ min: 1, max: 1000 }))
const some = (codes: readonly string[]) =>
  fc.record(Object.fromEntries(codes.map((code) => [code, weight])), { requiredKeys: [] })
const setting = <Value>(...values: readonly Value[]) => fc.constantFrom(...values)

/** Any scenario on the toy baseline, also ones that cannot be scored. */
const scenario: fc.Arbitrary<Scenario> = fc
  .record(
    {
      ties: setting('average' as const, 'lowest' as const),
      cuts: fc.record(
        { need: fc.integer({ min: 1, max: 500 }).map((x) => x / 1000), poor: setting(0.5, 0.1234) },
        { requiredKeys: [] },
      ),
      indices: fc.record(
        {
          need: fc.record(
            {
              domain_weights: some(['places', 'people', 'links']),
              indicator_weights: some(['pubs', 'parks', 'halls', 'groups', 'votes', 'bus']),
              normalisation: setting('none' as const, 'z_score' as const),
              transformation: setting('none' as const, 'rank' as const),
              aggregation: setting('arithmetic' as const, 'geometric' as const),
              domain_aggregation: setting('arithmetic' as const, 'geometric' as const),
            },
            { requiredKeys: [] },
          ),
          poor: fc.record(
            {
              domain_weights: some(['income', 'crime']),
              summary: setting('mean_score' as const, 'mean_rank' as const),
            },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  )
  .map((value) => valueOf(parseScenario(value)))

const settled = (value: Scenario) => valueOf(settleScenario(baseline, value))
const hashable = (value: Scenario) => canonicalJson(settled(value).canonical)

describe('settleScenario', () => {
  it('gives one canonical form however often it is settled, from any of its forms', () => {
    fc.assert(
      fc.property(scenario, (value) => {
        const { canonical, readable } = settled(value)
        expect(hashable(canonical)).toBe(canonicalJson(canonical))
        expect(hashable(readable)).toBe(canonicalJson(canonical))
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same canonical form when a whole group of weights is multiplied', () => {
    const group = fc.record({ places: weight, people: weight, links: weight })
    fc.assert(
      fc.property(group, fc.integer({ min: 2, max: 9 }), (weights, factor) => {
        const smaller = Object.fromEntries(
          Object.entries(weights).map(([code, own]) => [code, Math.floor(own / factor)]),
        )
        const larger = Object.fromEntries(Object.entries(smaller).map(([code, own]) => [code, own * factor]))
        const of = (domain_weights: Record<string, number>) =>
          hashable({ indices: { need: { domain_weights } } })
        expect(of(larger)).toBe(of(smaller))
      }),
    )
  })

  it('divides each group by its greatest common divisor', () => {
    fc.assert(
      fc.property(scenario, (value) => {
        const weights = settled(value).canonical.indices?.need?.domain_weights
        if (weights === undefined) return
        expect(Object.keys(weights)).toEqual(['places', 'people', 'links'])
        expect(greatestCommonDivisor(Object.values(weights))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('stands for the recipe that was asked for: the same shares and settings', () => {
    fc.assert(
      fc.property(scenario, (value) => {
        const shares = (weights: readonly number[]) => {
          const total = weights.reduce((sum, own) => sum + own, 0)
          return weights.map((own) => (total === 0 ? 0 : own / total))
        }
        const { methodology } = settled(value)
        const asked = value.indices?.need?.domain_weights ?? {}
        const expected = need.domains.map(({ code, weight: own }) => asked[code] ?? own)
        expect(shares(methodology.indices[0]?.domains.map((domain) => domain.weight) ?? [])).toEqual(
          shares(expected),
        )
        expect(methodology.indices[0]?.aggregation).toBe(value.indices?.need?.aggregation ?? 'arithmetic')
        expect(methodology.ties).toBe(value.ties ?? 'average')
      }),
    )
  })
})

describe('a link', () => {
  it('reads back as the scenario that it was written from', () => {
    fc.assert(
      fc.property(scenario, (value) => {
        const { readable, canonical } = settled(value)
        const fields = scenarioFields(baseline, readable)
        const back = valueOf(readFields(baseline, fields))
        expect(settled(back).canonical).toEqual(canonical)
        expect(scenarioFields(baseline, settled(back).readable)).toEqual(fields)
      }),
      { numRuns: 500 },
    )
  })
})
