import { describe, expect, it } from 'vitest'
import type { Datapackage } from '#lib/dataset/package/datapackage-schema.ts'
import { withheldIndicators } from '#lib/dataset/licence/withheld-indicators.ts'
import { countedIndicators, partsWithheld, resultWithheld } from '#lib/dataset/licence/withheld-parts.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const [template] = makeSnapshot({
  methodology: makeMethodology([]),
  indicators: [{ code: 'x', values: [1] }],
  areas: 1,
}).indicators
if (template === undefined) throw new Error('the factory gives one indicator')
const indicator = (code: string, source: string, level: 'area' | 'small_area' = 'area') => ({
  ...template,
  ...{ code, source, level },
})

const indicators = [
  indicator('pubs', 'Community Needs Index 2019 (OCSI for Local Trust)'),
  indicator('halls', 'community needs index 2023'),
  indicator('income', 'English Indices of Deprivation 2019 (MHCLG)', 'small_area'),
]
const ogl = { name: 'OGL-UK-3.0', title: 'Open Government Licence v3.0' }
const closed = { name: 'check', title: 'Community Needs Index © OCSI; no open licence stated' }
const withheld = (description: Partial<Datapackage>) =>
  withheldIndicators({ resources: [], ...description }, indicators)
const codes = (description: Partial<Datapackage>) => [...withheld(description).keys()]
const file = (path: string, licenses: Datapackage['resources'][number]['licenses']) => ({
  ...{ path, bytes: 1, hash: 'sha256:', licenses },
})

describe('withheldIndicators(description, indicators)', () => {
  it('withholds what a licence that is not open names before the ©, with its words', () => {
    expect([...withheld({ licenses: [ogl, closed] })]).toEqual([
      ['pubs', closed.title],
      ['halls', closed.title],
    ])
  })

  it('withholds everything when a licence that is not open names nothing that is known', () => {
    expect(codes({ licenses: [ogl, { name: 'ask-us', title: 'Ask us first' }] })).toHaveLength(3)
    expect(codes({ licenses: [ogl, { title: 'Some Other Work © Somebody' }] })).toHaveLength(3)
  })

  it('withholds everything when no licence is open, or none is stated', () => {
    expect(codes({ licenses: [closed] })).toHaveLength(3)
    expect(codes({ licenses: [] })).toHaveLength(3)
    expect(codes({})).toHaveLength(3)
  })

  it.each([
    'OGL-UK-3.0',
    'CC0-1.0',
    'CC-BY-4.0',
    'CC-BY-3.0-IGO',
    'CC-BY-SA-4.0',
    'ODC-PDDL-1.0',
    'ODbL-1.0',
  ])('withholds nothing under %s', (name) => {
    expect(codes({ licenses: [{ name }] })).toEqual([])
  })

  it.each(['CC-BY-NC-4.0', 'CC-BY-ND-4.0', 'CC-BY-NC', 'CC-BY', 'MIT', 'invented', 'OGLE'])(
    'withholds everything under %s, which is not known to be open data',
    (name) => {
      expect(codes({ licenses: [{ name }] })).toHaveLength(3)
    },
  )

  it("goes by a file's own licences where it has any", () => {
    const resources = [file('small-area-values.csv', [ogl]), file('values.csv', [{ name: 'ask-us' }])]
    expect(codes({ licenses: [ogl], resources })).toEqual(['pubs', 'halls'])
    expect(codes({ licenses: [ogl], resources: [file('values.csv', 'of no form')] })).toEqual([])
  })

  it('withholds nothing of invented data', () => {
    expect(codes({ invented: true, licenses: [{ name: 'invented' }] })).toEqual([])
  })
})

describe('partsWithheld and resultWithheld(index, withheld)', () => {
  const known = new Map([['pubs', 'not open']])
  const index = (weights: Record<string, number>) => {
    const made = makeIndex({ places: Object.keys(weights) })
    return {
      ...made,
      domains: made.domains.map((domain) => ({
        ...domain,
        indicators: domain.indicators.map((use) => ({ ...use, weight: weights[use.code] ?? 0 })),
      })),
    }
  }

  it('withhold parts as soon as one indicator that counts is withheld, and results only when it is the only one', () => {
    const both = index({ pubs: 1, halls: 1 })
    expect([partsWithheld(both, known), resultWithheld(both, known)]).toEqual(['not open', null])
    const alone = index({ pubs: 1, halls: 0 })
    expect([partsWithheld(alone, known), resultWithheld(alone, known)]).toEqual(['not open', 'not open'])
    const without = index({ pubs: 0, halls: 1 })
    expect([partsWithheld(without, known), resultWithheld(without, known)]).toEqual([null, null])
  })

  it('do not count what a domain of weight 0 holds', () => {
    const { domains, ...rest } = index({ pubs: 1 })
    expect(countedIndicators({ ...rest, domains: domains.map((it) => ({ ...it, weight: 0 })) })).toEqual([])
  })
})
