import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CountedScenario } from '#lib/consultation/ensemble/count-scenarios.ts'
import { medianScenario } from '#lib/consultation/ensemble/median-scenario.ts'
import { proposedWeights } from '#lib/consultation/ensemble/proposed-weights.ts'
import { shareDistribution } from '#lib/consultation/ensemble/share-distribution.ts'
import { parseScenario } from '#lib/scenario/parse-scenario.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { settleScenario } from '#lib/scenario/settle-scenario.ts'
import { makeIndex, makeMethodology } from '#test/factories/make-snapshot.ts'
import { valueOf } from '#test/support/value-of.ts'

const baseline = makeMethodology([
  makeIndex({ places: ['pubs', 'parks'], people: ['votes'], links: ['bus', 'rail', 'road'] }),
])
const canonical = (scenario: Scenario) => valueOf(settleScenario(baseline, scenario)).canonical
const count = (scenario: Scenario, weight = 1): CountedScenario => ({
  hash: '',
  scenario: canonical(scenario),
  responses: weight,
  weight,
})
const domains = (places: number, people: number, links: number): Scenario => ({
  indices: { need: { domain_weights: { places, people, links } } },
})

const weight = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1000 }))
const anyScenario: fc.Arbitrary<Scenario> = fc.record(
  {
    cuts: fc.record({ need: fc.integer({ min: 1, max: 500 }).map((cut) => cut / 1000) }),
    indices: fc.record({
      need: fc.record(
        {
          domain_weights: fc
            .record({ places: weight, people: weight, links: weight })
            .filter((drawn) => Object.values(drawn).some((own) => own > 0)),
          indicator_weights: fc.record(
            { pubs: weight, parks: weight, bus: weight, rail: weight },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  { requiredKeys: [] },
)
const anyCounted = fc
  .array(fc.tuple(anyScenario, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 9 })
  .map((drawn) => drawn.map(([scenario, own]) => count(scenario, own)))

describe('medianScenario(baseline, scenarios)', () => {
  test('is the baseline without scenarios, and when everybody keeps it', () => {
    expect(medianScenario(baseline, [])).toEqual({})
    expect(canonical(medianScenario(baseline, [count({}), count({}, 7)]))).toEqual({})
  })

  test('takes the median share of each domain, and divides them by their sum', () => {
    const all = [domains(1, 1, 2), domains(1, 2, 1), domains(6, 2, 2)].map((scenario) => count(scenario))
    // Shares of places: 25, 25, 60%; people: 20, 25, 50%; links: 20, 25, 50%. Medians 25, 25, 25%.
    expect(canonical(medianScenario(baseline, all))).toEqual({})
    const heavier = [count(domains(6, 2, 2), 5), count(domains(1, 1, 2))]
    expect(canonical(medianScenario(baseline, heavier))).toEqual(canonical(domains(3, 1, 1)))
  })

  test('takes the mean shares where every median is 0', () => {
    const alone = [domains(1, 0, 0), domains(0, 1, 0), domains(0, 0, 1)].map((scenario) => count(scenario))
    expect(canonical(medianScenario(baseline, alone))).toEqual({})
    const uneven = [count(domains(1, 0, 0), 2), count(domains(0, 1, 0), 2), count(domains(0, 0, 1))]
    expect(canonical(medianScenario(baseline, uneven))).toEqual(canonical(domains(2, 2, 1)))
  })

  test('takes the median cut', () => {
    const all = [0.1, 0.2, 0.5].map((need) => count({ cuts: { need } }))
    expect(medianScenario(baseline, all).cuts).toEqual({ need: 0.2 })
  })

  test('is that scenario when everybody proposes the same, up to a thousandth of each share', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const shares = (of: Scenario) =>
          proposedWeights(baseline, [count(of)]).flatMap(({ proposed }) =>
            proposed.map((values) => values[0]?.[0] ?? null),
          )
        const [given, found] = [shares(scenario), shares(medianScenario(baseline, [count(scenario, 3)]))]
        for (const [at, share] of given.entries()) {
          if (share !== null) expect(Math.abs((found[at] ?? NaN) - share)).toBeLessThan(0.001 + 1e-8)
        }
      }),
    )
  })

  test('is always well formed and settles', () => {
    fc.assert(
      fc.property(anyCounted, (all) => {
        const scenario = valueOf(parseScenario(medianScenario(baseline, all)))
        expect(settleScenario(baseline, scenario).ok).toBe(true)
      }),
    )
  })
})

describe('proposedWeights(baseline, scenarios)', () => {
  test('gives the current shares to those who left a group as it is', () => {
    const [first] = proposedWeights(baseline, [count({}, 2), count(domains(0, 1, 1), 3)])
    expect(first?.weight).toBe(5)
    expect(first?.proposed[0]).toEqual([
      [0, 3],
      [1 / 3, 2],
    ])
  })

  test('does not count who left out everything in a domain', () => {
    const nothing = count({ indices: { need: { indicator_weights: { pubs: 0, parks: 0 } } } })
    const places = proposedWeights(baseline, [nothing, count({})]).find(
      ({ group }) => group.domain === 'places',
    )
    expect(places?.weight).toBe(1)
  })

  test('proposes shares of each group that add up to 1 on average', () => {
    fc.assert(
      fc.property(anyCounted, (all) => {
        for (const { proposed, weight: counted } of proposedWeights(baseline, all)) {
          const sum = proposed.flat().reduce((total, [share, own]) => total + share * own, 0)
          expect(sum).toBeCloseTo(counted, 9)
        }
      }),
    )
  })
})

describe('shareDistribution(proposed, published)', () => {
  test('gives quartiles, bars of five points, and who lowered, kept and raised', () => {
    const found = shareDistribution(
      [
        [0, 2],
        [0.2, 1],
        [0.3, 4],
        [1, 1],
      ],
      0.3,
    )
    expect(found).toMatchObject({ leftOut: 2, lowered: 1, kept: 4, raised: 1 })
    expect([found.lowerQuartile, found.median, found.upperQuartile]).toEqual([0.1, 0.3, 0.3])
    expect(found.histogram.flatMap((own, bar) => (own > 0 ? [[bar, own]] : []))).toEqual([
      [0, 2],
      [4, 1],
      [6, 4],
      [19, 1],
    ])
  })
})
