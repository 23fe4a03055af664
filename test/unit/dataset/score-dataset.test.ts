import { describe, expect, test } from 'vitest'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { resultTag } from '#lib/dataset/result-tag.ts'
import { scenarioHash } from '#lib/dataset/scenario-hash.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const dataset = openSnapshot(
  makeSnapshot({
    methodology: makeMethodology([makeIndex({ places: ['pubs', 'parks'] })], { worstShare: 0.25 }),
    indicators: [
      { code: 'pubs', values: [4, 3, 2, 1] },
      { code: 'parks', values: [1, 2, 3, 9] },
    ],
    areas: 4,
  }),
)
const weights = (indicator_weights: Record<string, number>) => ({ indices: { need: { indicator_weights } } })

describe('scoreDataset(dataset, scenario)', () => {
  test('gives both runs, and the positions of areas that enter and leave', () => {
    const scoring = scoreDataset(dataset, weights({ parks: 0 }))
    if (!scoring.ok) throw new Error('not scored')
    const { comparison, baselineScores, scores, hash, settled } = scoring.value
    expect([comparison.entering, comparison.leaving, comparison.staying]).toEqual([[0], [3], []])
    expect(baselineScores).toBe(dataset.baselineScores)
    expect([...(scores.indices[0]?.rank ?? [])]).toEqual([1, 2, 3, 4])
    expect(hash).toBe(scenarioHash(settled.canonical))
  })

  test('names unknown codes, and scores nothing', () => {
    expect(scoreDataset(dataset, weights({ pubz: 1 }))).toEqual({
      ok: false,
      kind: 'unknown',
      issues: [
        {
          path: 'indices.need.indicator_weights.pubz',
          code: 'pubz',
          message: 'there is no indicator of Need called pubz in this dataset',
        },
      ],
    })
  })

  test('says why a scenario cannot be scored', () => {
    const scoring = scoreDataset(dataset, weights({ pubs: 0, parks: 0 }))
    expect(scoring).toMatchObject({ ok: false, kind: 'unscorable' })
  })
})

describe('scenarioHash(canonical)', () => {
  test('is the SHA-256 of the canonical JSON: printf "{}" | sha256sum', () => {
    expect(scenarioHash({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  })

  test('does not depend on the order of keys', () => {
    expect(scenarioHash({ cuts: { a: 0.1, b: 0.2 }, ties: 'lowest' })).toBe(
      scenarioHash({ ties: 'lowest', cuts: { b: 0.2, a: 0.1 } }),
    )
  })
})

describe('resultTag(dataset, canonical, form)', () => {
  test('is one strong tag for each dataset, scenario and form', () => {
    const other = openSnapshot({
      ...dataset.snapshot,
      dataset: { ...dataset.snapshot.dataset, digest: 'sha256:other' },
    })
    const tags = [
      resultTag(dataset, {}, 'json'),
      resultTag(dataset, {}, 'csv'),
      resultTag(dataset, { ties: 'lowest' }, 'json'),
      resultTag(other, {}, 'json'),
    ]
    expect(new Set(tags).size).toBe(4)
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]{43}"$/)
    expect(resultTag(dataset, {}, 'json')).toBe(tags[0])
  })
})
