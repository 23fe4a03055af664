import { describe, expect, it } from 'vitest'
import { outcomeCsv } from '#lib/consultation/outcome/outcome-csv.ts'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const dataset = openSnapshot(
  makeSnapshot({
    methodology: makeMethodology([makeIndex({ civic: ['pubs'], roads: ['buses'] })], { worstShare: 0.5 }),
    indicators: [
      { code: 'pubs', values: [1, 2, 3, 4] },
      { code: 'buses', values: [40, 30, 20, 10] },
    ],
    areas: 4,
  }),
)
const scoredWith = (scenario: Scenario) => {
  const scoring = scoreDataset(dataset, scenario)
  if (!scoring.ok) throw new Error('the toy scenario cannot be scored')
  return scoring.value
}
const wider = scoredWith({ indices: { need: { domain_weights: { roads: 0 } } } })
const rows = [...outcomeCsv(wider, [{ proposal: { position: 1 }, scored: scoredWith({}) }])].map((line) =>
  line.trimEnd().split(','),
)
const [head = [], ...body] = rows
const column = (name: string) => body.map((row) => row[head.indexOf(name)])

describe('outcomeCsv(final, proposals)', () => {
  it('has a row for each area of either list, and the change that the two columns say', () => {
    const { entering, leaving, staying } = wider.comparison
    expect(entering.length + leaving.length).toBeGreaterThan(0)
    expect(body).toHaveLength(entering.length + leaving.length + staying.length)
    const changes = column('change')
    for (const [at, change] of changes.entries()) {
      const [then, now] = [column('on_final_list')[at], column('on_todays_list')[at]]
      expect(change).toBe(now === '0' ? 'entering' : then === '1' ? 'staying' : 'leaving')
    }
    expect(changes.filter((change) => change === 'entering')).toHaveLength(entering.length)
  })

  it('says of each proposal whether its own list has the area', () => {
    expect(column('on_list_of_proposal_1')).toEqual(column('on_todays_list'))
  })
})
