import { describe, expect, it } from 'vitest'
import { syntheticSnapshot } from '#bin/bench/synthetic-snapshot.ts'
import { openSnapshot, type OpenedDataset } from '#lib/dataset/opened-dataset.ts'
import { scoreFields } from '#lib/dataset/score-fields.ts'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import type { Field } from '#lib/scenario/scenario-query.ts'
import { cutFlips } from '#lib/scoring/flip/cut-flips.ts'
import { flips } from '#lib/scoring/flip/flips.ts'
import { flipView, type FlipView } from '#lib/view/areas/flip-view.ts'
import { fieldsOfQuery } from '#lib/view/sandbox/address.ts'
import { toyDataset } from '#test/unit/view/sandbox/toy.ts'

function viewOf(dataset: OpenedDataset, area: number, given: readonly Field[] = []): FlipView {
  const { scored, fields, issues } = scoreFields(dataset, given)
  expect(issues).toEqual([])
  const { methodology } = scored.settled
  const sound = (changed: typeof methodology) =>
    checkMethodology(changed, dataset.snapshot.indicators).length === 0
  const weights = flips(dataset.snapshot, methodology, area, { sound, memo: dataset.memo })
  const cuts = cutFlips(methodology, scored.scores, area)
  return flipView(scored, { weights, cuts }, area, { dataset: dataset.id, fields })
}

const listed = (dataset: OpenedDataset, area: number, fields: readonly Field[]) => {
  const { scored, issues } = scoreFields(dataset, fields)
  expect(issues).toEqual([])
  return scored.scores.listed[area] === 1
}

/** One step from the value of a line towards the value now. */
function stepBack({ from, to, isCut }: FlipView['lines'][number]): string {
  const [now, there] = [Number.parseFloat(from), Number.parseFloat(to)]
  const step = Math.sign(now - there) * (isCut ? 0.1 : 1)
  return String(Number((there + step).toFixed(1)))
}

describe('flipView', () => {
  it('gives links that flip the ward, and the value before them does not', () => {
    const dataset = openSnapshot(syntheticSnapshot(100))
    const [domain] = dataset.snapshot.methodology.indices[0]?.domains ?? []
    const changed: readonly Field[] = [[`cni.${domain?.code ?? ''}`, '150']]
    let lines = 0
    for (const given of [[], changed]) {
      for (let area = 0; area < 100; area += 9) {
        const view = viewOf(dataset, area, given)
        const now = listed(dataset, area, given)
        expect(view.listed).toBe(now)
        for (const line of view.lines) {
          lines++
          const fields = fieldsOfQuery(line.query)
          expect(listed(dataset, area, fields)).toBe(!now)
          const before = fields.map(([name, value]): Field => [
            name,
            name === line.field ? stepBack(line) : value,
          ])
          expect(listed(dataset, area, before)).toBe(now)
        }
      }
    }
    expect(lines).toBeGreaterThan(20)
  })

  it('says of which weights no value is enough, and passes over what is alone in its group', () => {
    const { lines, never, idle } = viewOf(toyDataset, 3)
    const names = [...lines.map(({ name }) => name), ...never.flatMap((each) => each.names)]
    expect(names).not.toContain('buses')
    expect(names).toContain('civic')
    expect(idle).toEqual([])
  })

  it('says nothing of weights when a ward misses several tests, or has no rank', () => {
    const missing = viewOf(toyDataset, 7)
    expect(missing).toMatchObject({ state: 'several', lines: [], never: [] })
    const needsAll = viewOf(toyDataset, 7, [
      ['imd.crime', '300'],
      ['imd.income', '0'],
      ['imd.health', '0'],
    ])
    expect(needsAll.state).toBe('no_data')
  })

  it('says which test makes no difference, because it is met anyway, and keeps the other changes in its links', () => {
    const { lines, idle, changed } = viewOf(toyDataset, 1, [['cut.cni', '25']])
    expect([idle, changed]).toEqual([['IMD'], true])
    expect(lines.map(({ query }) => query)).toEqual([
      'dataset=toy@1.0.0&cut.cni=25&cni.civic.parks=0',
      'dataset=toy@1.0.0&cut.cni=25&cni.links=0',
      'dataset=toy@1.0.0&cut.cni=37.5',
    ])
  })

  it('says what a change amounts to, in shares and in wards', () => {
    const { lines } = viewOf(toyDataset, 3)
    expect(lines.map(({ name, from, to, means }) => `${name}: ${from} to ${to}, ${means}`)).toEqual([
      'health: 100 to 801, share of the IMD 33% to 80%',
      'Community needs cut-off: 50% to 49.9%, 4 to 3 wards',
      'Deprivation cut-off: 50% to 12.4%, 4 to 0 wards',
    ])
  })
})
