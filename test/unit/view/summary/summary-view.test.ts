import { describe, expect, it } from 'vitest'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { readCitation } from '#lib/scenario/citation.ts'
import { summaryView } from '#lib/view/summary/summary-view.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

/** Forty areas, half of them listed: with most pubs the last ones, with most parks the first ones. */
const snapshot = makeSnapshot({
  methodology: makeMethodology([makeIndex({ civic: ['pubs'], green: ['parks'] })]),
  indicators: [
    { code: 'pubs', values: Array.from({ length: 40 }, (_, at) => at) },
    { code: 'parks', values: Array.from({ length: 40 }, (_, at) => (40 - at) ** 3) },
  ],
  areas: 40,
})
const scored = (weights: Record<string, number>) => {
  const scoring = scoreDataset(openSnapshot(snapshot), { indices: { need: { domain_weights: weights } } })
  if (!scoring.ok) throw new Error('not scorable')
  return scoring.value
}

describe('summaryView(scored)', () => {
  it('names twelve areas that enter and twelve that leave, those with most need first, and counts the rest', () => {
    const found = scored({ green: 0 })
    const { entering, leaving } = found.comparison
    const view = summaryView(found)
    expect(entering.length).toBeGreaterThan(0)
    for (const [rows, all, more] of [
      [view.entering, entering, view.more.entering],
      [view.leaving, leaving, view.more.leaving],
    ] as const) {
      expect(rows.length).toBe(Math.min(12, all.length))
      expect(rows.length + more).toBe(all.length)
      const ranks = rows.map(({ ranks: [rank] }) => rank ?? NaN)
      expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
    }
    expect(view.changed).toBe(true)
  })

  it('gives ranks under the changes: with pubs alone the last area has most need', () => {
    const { comparison } = scored({ green: 0 })
    const view = summaryView(scored({ green: 0 }))
    const best = Math.max(...comparison.entering)
    expect(view.entering[0]).toEqual({
      ...{ code: `A${best + 1}`, name: `Area ${best + 1}`, district: 'District' },
      ranks: [40 - best],
    })
  })

  it('names nothing but the citation for the current method', () => {
    const view = summaryView(scored({}))
    expect(view).toMatchObject({
      changed: false,
      entering: [],
      leaving: [],
      more: { entering: 0, leaving: 0 },
    })
    expect(view.citation).toContain('scenario current-method (sha256:')
  })

  it('cites the changes and how many areas are listed under them', () => {
    const found = scored({ green: 0 })
    const line = summaryView(found).citation.replace('(sha256:toy)', `(sha256:${'0'.repeat(64)})`)
    expect(readCitation(line)).toMatchObject({
      ...{ scenario: 'need.green=0', hash: found.hash, listed: found.comparison.scenario },
    })
  })
})
