import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { scoreAnswer } from '#lib/view/score-answer.ts'
import { scoreAnswerText } from '#lib/view/score-answer-text.ts'
import { totalPopulation } from '#lib/view/total-population.ts'
import { scorable } from '#test/arbitraries/scorable.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

/**
 * Six areas, one without values, one in no region. The worst two of five are listed: A3 and A2 (means 45, 35, 25.5, 11,
 * 16.5), or A1 and A3 by pubs alone.
 */
const toy = makeSnapshot({
  methodology: makeMethodology([makeIndex({ places: ['pubs', 'parks'] })], { worstShare: 0.4 }),
  indicators: [
    { code: 'pubs', values: [40, 10, 50, 20, 30, NaN] },
    { code: 'parks', values: [50, 60, 1, 2, 3, NaN] },
  ],
  areas: 6,
})
const snapshot: Snapshot = {
  ...toy,
  areas: {
    ...toy.areas,
    codes: ['A3', 'A2', 'A1', 'A4', 'A5', 'A6'],
    regionCodes: ['R2', 'R1', 'R1', 'R2', '', 'R1'],
    regionNames: ['Two', 'One', 'One', 'Two', '', 'One'],
    population: Float64Array.of(100, NaN, 300, 400, 500, 600),
  },
}
const answer = (scenario: Scenario, of: Snapshot = snapshot) => {
  const scoring = scoreDataset(openSnapshot(of), scenario)
  if (!scoring.ok) throw new Error(JSON.stringify(scoring.issues))
  return scoreAnswer(scoring.value)
}
const onlyPubs: Scenario = { indices: { need: { indicator_weights: { parks: 0 } } } }

describe('scoreAnswer(scored)', () => {
  test('counts the lists, their people and their regions', () => {
    const { counts, population, regions } = answer(onlyPubs)
    expect(counts).toEqual({
      areas: 6,
      baseline: 2,
      scenario: 2,
      entering: 1,
      leaving: 1,
      staying: 1,
      not_enough_data: 1,
    })
    expect(population).toEqual({ baseline: 100, scenario: 400, entering: 300, leaving: null })
    expect(regions).toEqual([
      { code: 'R1', name: 'One', areas: 3, baseline: 1, scenario: 1, entering: 1, leaving: 1 },
      { code: 'R2', name: 'Two', areas: 2, baseline: 1, scenario: 1, entering: 0, leaving: 0 },
    ])
  })

  test('names the areas that change with their places before and after', () => {
    const { entering, leaving } = answer(onlyPubs)
    expect(entering).toEqual([
      {
        code: 'A1',
        name: 'Area 3',
        district_name: 'District',
        region_name: 'One',
        population: 300,
        baseline: { need: { rank: 3, score: 25.5 } },
        scenario: { need: { rank: 1, score: 50 } },
      },
    ])
    expect(leaving).toMatchObject([
      { code: 'A2', population: null, scenario: { need: { rank: 5, score: 10 } } },
    ])
  })

  test('is ordered by code, whatever the order of the dataset', () => {
    const half = { ...onlyPubs, cuts: { need: 0.5 } }
    const wide: Snapshot = {
      ...snapshot,
      methodology: {
        ...snapshot.methodology,
        classification: {
          ...snapshot.methodology.classification,
          cuts: [{ index: 'need', worst_share: 0.01 }],
        },
      },
    }
    expect(answer(half, wide).entering.map(({ code }) => code)).toEqual(['A1', 'A3'])
  })

  test('gives an area without a rank nulls, never NaN', () => {
    const first: Scenario = { indices: { need: { indicator_weights: { pubs: 0 } } } }
    const gap: Snapshot = {
      ...snapshot,
      indicators: snapshot.indicators.map((indicator) =>
        indicator.code === 'parks'
          ? { ...indicator, values: Float64Array.of(NaN, 60, 1, 2, 3, NaN) }
          : indicator,
      ),
    }
    const [leaving] = answer(first, gap).leaving
    expect(leaving).toMatchObject({ code: 'A3', scenario: { need: { rank: null, score: null } } })
    expect(JSON.stringify(answer(first, gap))).not.toContain('NaN')
  })

  test('links to one address for every way to write the same scenario', () => {
    const ways: Scenario[] = [
      onlyPubs,
      { indices: { need: { indicator_weights: { pubs: 7, parks: 0 } } } },
      { cuts: { need: 0.4 }, indices: { need: { indicator_weights: { parks: 0, pubs: 100 } } } },
    ]
    const links = ways.map((scenario) => answer(scenario))
    expect(new Set(links.map((each) => JSON.stringify(each))).size).toBe(1)
    const { verify, ...others } = links[0]?.links ?? { verify: '' }
    expect(verify).toMatch(/^\/verify\?citation=Reweigh\+engine\+.*scenario\+need\.places\.parks%3D0/)
    expect(others).toEqual({
      self: '/api/v1/score/1.0.0/toy@1.0.0/need.places.parks=0',
      sandbox: '/sandbox?dataset=toy@1.0.0&need.places.parks=0',
      csv: '/api/v1/score/1.0.0/toy@1.0.0/need.places.parks=0.csv',
    })
  })

  test('calls the current method baseline', () => {
    const { links, scenario, scenario_hash, entering, leaving } = answer({})
    expect(links.self).toBe('/api/v1/score/1.0.0/toy@1.0.0/baseline')
    expect([scenario, entering, leaving]).toEqual([{}, [], []])
    expect(scenario_hash).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  })
})

describe('scoreAnswerText(scored)', () => {
  const weights = fc.dictionary(fc.constantFrom('i0', 'i1', 'i2', 'i3', 'i4'), fc.nat({ max: 9 }))

  test('is the JSON of the answer, whatever the dataset and the scenario', () => {
    fc.assert(
      fc.property(scorable(), fc.array(weights, { minLength: 1, maxLength: 3 }), (any, changes) => {
        const dataset = openSnapshot(any)
        const uses = any.methodology.indices[0]?.domains.flatMap(({ indicators }) => indicators) ?? []
        for (const change of changes) {
          const known = uses.flatMap(({ code }) =>
            code in change ? [[code, change[code] ?? 0] as const] : [],
          )
          const scenario = {
            cuts: { one: 0.4 },
            indices: { one: { indicator_weights: Object.fromEntries(known) } },
          }
          const scoring = scoreDataset(dataset, scenario)
          if (scoring.ok)
            expect(scoreAnswerText(scoring.value)).toBe(JSON.stringify(scoreAnswer(scoring.value)))
        }
      }),
    )
  })
})

describe('totalPopulation(population, ...groups)', () => {
  const population = Float64Array.of(100, NaN, 30)

  test('adds up what is known', () => {
    expect(totalPopulation(population, [0, 1], [2])).toBe(130)
  })

  test('is null when nothing is known, and 0 for no areas', () => {
    expect(totalPopulation(population, [1])).toBeNull()
    expect(totalPopulation(population, [], [])).toBe(0)
  })
})
