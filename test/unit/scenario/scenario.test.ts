import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#lib/scenario/canonical-json.ts'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import { parseScenario } from '#lib/scenario/parse-scenario.ts'
import { percentOf, shareOf } from '#lib/scenario/percent.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import { resolveScenario } from '#lib/scenario/resolve-scenario.ts'
import { queryText, scenarioFields } from '#lib/scenario/scenario-query.ts'
import { settleScenario } from '#lib/scenario/settle-scenario.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'
import { issuesOf, valueOf } from '#test/support/value-of.ts'

const index = makeIndex({ places: ['pubs', 'parks'], people: ['votes'], links: ['bus'] })
const baseline = makeMethodology([index], { worstShare: 0.1 })
const read = (fields: readonly (readonly [string, string])[]) => readFields(baseline, fields)

describe('parseScenario', () => {
  it('names every problem at its place, at once', () => {
    const bad = {
      ties: 'both',
      cuts: { need: '0.1' },
      indices: { need: { domain_weights: { places: -1, people: 1.5, links: 1001 }, colour: 1 } },
      more: 1,
    }
    expect(issuesOf(parseScenario(bad))).toEqual([
      'ties: choose one of average, lowest',
      'cuts.need: enter a share above 0 and up to 0.5',
      'indices.need.domain_weights.places: enter a whole number from 0 to 1000',
      'indices.need.domain_weights.people: enter a whole number from 0 to 1000',
      'indices.need.domain_weights.links: enter a whole number from 0 to 1000',
      'indices.need.colour: is not a known setting',
      'more: is not a known setting',
    ])
  })

  it.each([null, [], true, '', '0.5', '0x10', Infinity, NaN, {}])('refuses %j as a weight', (weight) => {
    expect(parseScenario({ indices: { need: { domain_weights: { places: weight } } } }).ok).toBe(false)
  })

  it('takes −0 as 0', () => {
    const parsed = valueOf(parseScenario({ indices: { need: { domain_weights: { places: -0 } } } }))
    expect(Object.is(parsed.indices?.need?.domain_weights?.places, 0)).toBe(true)
  })

  it('refuses __proto__ and constructor as codes and leaves objects alone', () => {
    const text = '{"indices":{"__proto__":{"domain_weights":{"x":1}},"constructor":{"prototype":{"x":1}}}}'
    expect(parseScenario(JSON.parse(text)).ok).toBe(false)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

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

describe('readFields', () => {
  it('reads a link that holds only what differs', () => {
    expect(
      valueOf(
        read([
          ['need.places', '0'],
          ['cut.need', '10.7'],
          ['need.aggregation', 'geometric'],
          ['ties', 'lowest'],
        ]),
      ),
    ).toEqual({
      ties: 'lowest',
      cuts: { need: 0.107 },
      indices: { need: { domain_weights: { places: 0 }, aggregation: 'geometric' } },
    })
  })

  it('names every field that is wrong', () => {
    const fields = [['need.places', '1500'], ['need.people', ''], ['need.links', '1e2'], ['cut.need', 'ten'], ['need.aggregation', 'x'], ['need.places.gone', '1'], ['who.places', '1'], ['utm', '1'], ['ties', 'average'], ['ties', 'lowest']] as const // prettier-ignore
    expect(issuesOf(read(fields)).map((issue) => issue.split(':')[0])).toEqual([
      'ties', 'need.places', 'need.people', 'need.links', 'cut.need', 'need.aggregation', 'need.places.gone', 'who.places', 'utm',
    ]) // prettier-ignore
  })

  it('leaves fields alone that belong to somebody else', () => {
    expect(
      valueOf(
        readFields(
          baseline,
          [
            ['dataset', 'toy'],
            ['page', '2'],
          ],
          new Set(['page']),
        ),
      ),
    ).toEqual({})
  })

  const everyWeight = ['need.places', 'need.places.pubs', 'need.places.parks', 'need.people', 'need.people.votes', 'need.links', 'need.links.bus'] // prettier-ignore
  const form = (
    included: readonly string[],
    changed: Record<string, string> = {},
    out: readonly string[] = [],
  ) =>
    valueOf(
      settleScenario(
        baseline,
        valueOf(
          read([
            ['form', '1'],
            ...everyWeight.map((name) => [name, changed[name] ?? '100'] as const),
            ...included.map((name) => ['include', name] as const),
            ...out.map((name) => ['out', name] as const),
          ]),
        ),
      ),
    ).readable
  const but = (...names: readonly string[]) => everyWeight.filter((name) => !names.includes(name))

  it('form: an untouched form is the baseline', () => {
    expect(form(everyWeight)).toEqual({})
  })

  it('form: an unticked row is left out', () => {
    expect(form(but('need.places'))).toEqual({ indices: { need: { domain_weights: { places: 0 } } } })
  })

  it('form: a row ticked again gets its published weight, because its number still says 0', () => {
    expect(form(everyWeight, { 'need.places': '0' }, ['need.places'])).toEqual({})
  })

  it('form: 0 typed into a ticked row leaves it out', () => {
    expect(form(everyWeight, { 'need.places': '0' })).toEqual({
      indices: { need: { domain_weights: { places: 0 } } },
    })
  })

  it('form: a number typed into a row that was left out counts', () => {
    expect(form(but('need.places'), { 'need.places': '50' }, ['need.places'])).toEqual({
      indices: { need: { domain_weights: { places: 50 } } },
    })
  })
})

describe('scenarioFields', () => {
  it('writes only what differs, in one order, and keeps @ readable', () => {
    const scenario = {
      cuts: { need: 0.15 },
      indices: { need: { aggregation: 'geometric' as const, indicator_weights: { pubs: 0 } } },
    }
    expect(queryText([['dataset', 'toy@1.0.0'], ...scenarioFields(baseline, scenario)])).toBe(
      'dataset=toy@1.0.0&cut.need=15&need.places.pubs=0&need.aggregation=geometric',
    )
  })
})

describe('percentOf and shareOf', () => {
  it.each([
    ['10', 0.1],
    ['10.7', 0.107],
    ['0.1', 0.001],
    ['15', 0.15],
    ['29', 0.29],
    ['50', 0.5],
  ] as const)('%s%% is %d', (percent, share) => {
    // prettier-ignore
    expect(shareOf(percent)).toBe(share)
    expect(percentOf(share)).toBe(percent)
  })

  it.each(['', 'ten', '-1', '1e1', '0x10', '１０', '10%', '1,5'])('shareOf refuses %j', (text) => {
    expect(shareOf(text)).toBeNull()
  })
})

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

describe('canonicalJson', () => {
  it('orders keys and refuses numbers without a JSON form', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: 0.1 })).toBe(
      '{"a":0.1,"b":[1,{"c":"x","d":null}]}',
    )
    expect(() => canonicalJson({ a: NaN })).toThrow(RangeError)
  })
})
