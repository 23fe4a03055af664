import { describe, expect, it } from 'vitest'
import { typeNames } from '#lib/dataset/insight/type-names.ts'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Typology } from '#lib/scoring/typology/typology.ts'
import { typeAreas, typesView } from '#lib/view/types/types-view.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

/** Four areas of 1,000 people: the first have most pubs, the last most parks; two are listed. */
const snapshot = makeSnapshot({
  methodology: makeMethodology([makeIndex({ civic: ['pubs'], green: ['parks'] })]),
  indicators: [
    { code: 'pubs', values: [4, 3, 2, 1] },
    { code: 'parks', values: [2, 1, 3, 9] },
  ],
  areas: 4,
})
const scored = (weights: Record<string, number>) => {
  const scoring = scoreDataset(openSnapshot(snapshot), { indices: { need: { domain_weights: weights } } })
  if (!scoring.ok) throw new Error('not scorable')
  return scoring.value
}
const domains = [
  { index: 'need', code: 'civic', name: 'Civic' },
  { index: 'need', code: 'green', name: 'Green' },
]
const typology = (groups: readonly (readonly number[])[], silhouette: number): Typology => ({
  types: groups.map((areas, at) => ({ areas, profile: [at, -at] })),
  untyped: [],
  silhouette,
  tried: [],
})
const found = (groups: readonly (readonly number[])[], silhouette = 0.6) => {
  const types = typology(groups, silhouette)
  return { typology: types, domains, names: typeNames(types.types, domains) }
}

describe('typesView(scored, found)', () => {
  it('gives each type its name, areas, people and profile', () => {
    const view = typesView(scored({ green: 0 }), found([[0], [1]]))
    expect(view.types).toMatchObject([
      { name: 'More need on Green, more places to meet', areas: 1, people: '1,000', profile: [0, -0] },
      { areas: 1, people: '1,000', profile: [1, -1] },
    ])
    expect(view).toMatchObject({ changed: true, domains: ['Civic', 'Green'], untyped: 0 })
  })

  it.each([
    [[[0], [1]], 0.51, 'The listed wards fall into 2 types with similar needs.'],
    [[[0], [1]], 0.5, 'The listed wards fall loosely into 2 types: many of them lie between two.'],
    [
      [[0], [1]],
      0.25,
      'The listed wards hardly fall into types: the 2 types found here blend into each other.',
    ],
    [[[0, 1]], 0, 'The listed wards do not fall into types: they are one group.'],
    [[], 0, 'No listed wards can be put into types.'],
  ])('says of %j with a silhouette of %d: %s', (groups, silhouette, lead) => {
    expect(typesView(scored({}), found(groups, silhouette)).lead).toBe(lead)
  })

  it.each([
    [0.71, 'clearly apart'],
    [0.7, 'fairly well apart'],
    [0.5, 'loosely apart: many areas lie between two types'],
    [0.25, 'hardly apart: the types blend into each other'],
    [-1, 'hardly apart: the types blend into each other'],
  ])('calls a split of %d %s', (silhouette, words) => {
    expect(typesView(scored({}), found([[0], [1]], silhouette)).clarity).toBe(words)
  })
})

describe('typeAreas(scored, areas, page)', () => {
  it('names the areas and marks those that the current method does not list', () => {
    const { comparison, ...rest } = scored({ green: 0 })
    const areas = [...comparison.staying, ...comparison.entering]
    const entering = new Set(comparison.entering)
    expect(entering.size).toBeGreaterThan(0)
    expect(typeAreas({ ...rest, comparison }, areas, '').rows).toEqual(
      areas.map((area) => ({
        ...{ code: `A${area + 1}`, name: `Area ${area + 1}`, district: 'District', region: 'Region' },
        ...{ population: 1000, entering: entering.has(area) },
      })),
    )
  })

  it.each([
    ['', 1, 25],
    ['2', 26, 30],
    ['9', 26, 30],
    ['-1', 1, 25],
  ])('page %j of 30 areas is from %d to %d', (page, from, to) => {
    const many = Array.from({ length: 30 }, (_, at) => at % 4)
    const { rows, span } = typeAreas(scored({}), many, page)
    expect([span.from, span.to, rows.length]).toEqual([from, to, to - from + 1])
  })
})
