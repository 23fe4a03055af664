import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#lib/scenario/canonical-json.ts'
import { resolveScenario } from '#lib/scenario/resolve-scenario.ts'
import { settleScenario } from '#lib/scenario/settle-scenario.ts'
import { makeIndex, makeMethodology } from '#test/factories/make-snapshot.ts'
import { issuesOf, valueOf } from '#test/support/value-of.ts'

const index = makeIndex({ places: ['pubs', 'parks'], people: ['votes'], links: ['bus'] })
const baseline = makeMethodology([index], { worstShare: 0.1 })

describe('resolveScenario', () => {
  it('names every code that the dataset does not have', () => {
    const unknown = {
      cuts: { nope: 0.1 },
      indices: {
        gone: {},
        need: { domain_weights: { x: 1 }, indicator_weights: { y: 1 }, summary: 'mean_rank' as const },
      },
    }
    expect(issuesOf(resolveScenario(baseline, unknown))).toEqual([
      'cuts.nope: there is no index with a cut nope in this dataset',
      'indices.gone: there is no index gone in this dataset',
      'indices.need.domain_weights.x: there is no domain of Need called x in this dataset',
      'indices.need.indicator_weights.y: there is no indicator of Need called y in this dataset',
      'indices.need.summary: Need has no small areas to sum up',
    ])
  })

  it('leaves the baseline as it is', () => {
    const before = structuredClone(baseline)
    valueOf(
      resolveScenario(baseline, {
        indices: { need: { domain_weights: { places: 7 }, aggregation: 'geometric' } },
      }),
    )
    expect(baseline).toEqual(before)
  })
})

describe('settleScenario', () => {
  const canonical = (scenario: Parameters<typeof settleScenario>[1]) =>
    canonicalJson(valueOf(settleScenario(baseline, scenario)).canonical)

  it('is {} for whatever equals the baseline', () => {
    expect(canonical({})).toBe('{}')
    expect(canonical({ cuts: { need: 0.1 }, ties: 'average' })).toBe('{}')
    expect(canonical({ indices: { need: { domain_weights: { places: 7, people: 7, links: 7 } } } })).toBe(
      '{}',
    )
    expect(canonical({ indices: { need: { normalisation: 'none', indicator_weights: { votes: 3 } } } })).toBe(
      '{}',
    )
  })

  it('writes a left-out domain as people see it', () => {
    const { readable } = valueOf(
      settleScenario(baseline, { indices: { need: { domain_weights: { places: 0, people: 1, links: 1 } } } }),
    )
    expect(readable).toEqual({ indices: { need: { domain_weights: { places: 0 } } } })
  })
})

describe('canonicalJson', () => {
  it('orders keys and refuses numbers without a JSON form', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: 0.1 })).toBe(
      '{"a":0.1,"b":[1,{"c":"x","d":null}]}',
    )
    expect(() => canonicalJson({ a: NaN })).toThrow(RangeError)
  })
})
