import { expect, test } from 'vitest'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'
import { score } from '#lib/scoring/score.ts'
import { methodView } from '#lib/view/method/method-view.ts'
import type { Index } from '#lib/scoring/methodology.ts'

const base = makeIndex(
  { civic: ['pubs', 'parks'], links: ['buses'] },
  { code: 'cni', name: 'Community Needs Index', short_name: 'CNI', score_scale: 3 },
)
const cni: Index = {
  ...base,
  domains: base.domains.map((domain, at) => ({
    ...domain,
    weight: at === 0 ? 300 : 100,
    normalisation: 'normal_score',
    transformation: 'exponential_rank',
  })),
}

function view(index: Index) {
  const snapshot = makeSnapshot({
    methodology: makeMethodology([index], { worstShare: 0.5 }),
    indicators: [
      { code: 'pubs', values: [4, 3, 2, 1], polarity: -1 },
      { code: 'parks', values: [1, 2, 3, 4] },
      { code: 'buses', values: [2, 2, 1, 3] },
    ],
    areas: 4,
  })
  return methodView(snapshot, score(snapshot, snapshot.methodology))
}

test('methodView says the rule in one sentence, with the cut-off of the data', () => {
  const { rule, indices } = view(cni)
  expect(rule).toBe('A ward is on the list when it is in the worst 50% for community needs.')
  expect(indices[0]?.cut).toEqual({ worstShare: 0.5, lastRankInside: 2, ranked: 4 })
})

test('methodView works shares out from the weights', () => {
  const [index] = view(cni).indices
  expect(index?.domains.map(({ share }) => share)).toEqual([0.75, 0.25])
  expect(index?.domains[0]?.indicators.map(({ share, direction }) => [share, direction])).toEqual([
    [0.5, 'lower = more need'],
    [0.5, 'higher = more need'],
  ])
})

test('methodView tells the steps that happen, in order', () => {
  const [index] = view(cni).indices
  expect(index?.steps.map(({ title }) => title)).toEqual([
    'Turn every indicator so that higher is more need',
    'Put indicators on one scale: normal score',
    'Combine the indicators of a domain: arithmetic average',
    'Put domains on one scale: exponential rank',
    'Combine the domains: arithmetic average',
    'Say so where there is not enough data',
  ])
  expect(index?.steps[0]?.words).toEqual([
    '1 indicator of 3 is turned round, because a lower value is more need.',
  ])
  expect(index?.steps[4]?.formulas).toEqual([
    {
      kind: 'aggregation',
      code: 'arithmetic',
      parts: [
        { name: 'civic', share: 0.75 },
        { name: 'links', share: 0.25 },
      ],
      scale: 3,
    },
  ])
})

test('methodView is silent about steps that do nothing and about what is left out', () => {
  const plain = {
    ...base,
    domains: base.domains.map((domain, at) => ({ ...domain, weight: at === 0 ? 0 : 100 })),
  }
  const [index] = view(plain).indices
  expect(index?.steps.map(({ title }) => title)).toEqual([
    'Turn every indicator so that higher is more need',
    'Combine the domains: arithmetic average',
    'Say so where there is not enough data',
  ])
  expect(index?.steps[0]?.words).toEqual(['In its one indicator a higher value is more need already.'])
})
