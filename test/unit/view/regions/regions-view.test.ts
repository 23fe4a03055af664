import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { placeCounts } from '#lib/view/place-counts.ts'
import { regionChartOf } from '#lib/view/regions/region-chart.ts'
import { regionsView } from '#lib/view/regions/regions-view.ts'
import { totalOf } from '#lib/view/regions/place-row.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const plain = makeSnapshot({
  methodology: makeMethodology([makeIndex({ places: ['pubs'], homes: ['rooms'] })]),
  indicators: [
    { code: 'pubs', values: [6, 5, 4, 3, 2, 1] },
    { code: 'rooms', values: [1, 1, 1, 9, 8, 7] },
  ],
  areas: 6,
})
const snapshot: Snapshot = {
  ...plain,
  areas: {
    ...plain.areas,
    districtCodes: ['D1', 'D1', 'D2', 'D2', 'D3', 'D3'],
    districtNames: ['Ash', 'Ash', 'Beck', 'Beck', 'Croft', 'Croft'],
    regionCodes: ['R1', 'R1', 'R1', 'R1', 'R2', 'R2'],
    regionNames: ['North', 'North', 'North', 'North', 'South', 'South'],
    population: Float64Array.of(100, 300, 100, 500, 1000, NaN),
  },
}
const dataset = openSnapshot(snapshot)
const firstLook = { sort: '', order: '', page: '' }

function viewOf(weights: Readonly<Record<string, number>>, look = firstLook) {
  const scoring = scoreDataset(dataset, { indices: { need: { domain_weights: weights } } })
  if (!scoring.ok) throw new Error('the toy method can be scored')
  return regionsView(scoring.value, look)
}

describe('regionsView(scored, look)', () => {
  test('gives regions with their shares of areas and of people, now and under the changes', () => {
    const { regions, changed, total } = viewOf({ homes: 0 })
    expect(changed).toBe(true)
    expect(total).toMatchObject({ areas: 6, baseline: 3, scenario: 3 })
    const [north] = regions
    expect(north).toMatchObject({ name: 'North', areas: 4, people: 1000, baseline: 1, scenario: 3 })
    expect([north?.areaShareNow, north?.areaShareYours]).toEqual([0.25, 0.75])
    expect([north?.peopleShareNow, north?.peopleShareYours]).toEqual([0.5, 0.5])
  })

  test('sorts districts by what is asked, and says how many have nothing listed', () => {
    expect(viewOf({}).districts.map(({ name }) => name)).toEqual(['Croft', 'Beck'])
    expect(viewOf({}).districtsWithout).toBe(1)
    const byName = viewOf({}, { ...firstLook, sort: 'name', order: 'reverse' })
    expect(byName.districts.map(({ name, region }) => `${name}, ${region}`)).toEqual([
      'Croft, South',
      'Beck, North',
    ])
    expect(viewOf({}, { sort: 'no such', order: '', page: '99' }).span.page).toBe(1)
  })
})

test('regionChartOf(view) begins with the region that has the largest share of people', () => {
  expect(regionChartOf(viewOf({}))?.note).toContain(
    'the share of a region’s people who live in listed wards.',
  )
  expect(regionChartOf(viewOf({}))?.title).toBe(
    'South: the largest share of people who live in listed wards, 100%',
  )
})

test('placeCounts: the regions, and the districts, add up to the whole list', () => {
  const place = fc.constantFrom('', 'P1', 'P2', 'P3')
  const state = fc.constantFrom('entering', 'leaving', 'staying', 'none')
  const rows = fc.array(fc.record({ place, state, people: fc.option(fc.nat(5000), { nil: NaN }) }), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(rows, fc.constantFrom('region' as const, 'district' as const), (made, kind) => {
      const codes = made.map((row) => row.place)
      const areas = {
        ...makeSnapshot({ methodology: plain.methodology, indicators: [], areas: made.length }).areas,
        ...{ regionCodes: codes, regionNames: codes, districtCodes: codes, districtNames: codes },
        population: Float64Array.from(made, ({ people }) => people),
      }
      const positions = (wanted: string) => made.flatMap((row, at) => (row.state === wanted ? [at] : []))
      const [entering, leaving, staying] = ['entering', 'leaving', 'staying'].map(positions)
      const lists = { entering: entering ?? [], leaving: leaving ?? [], staying: staying ?? [] }
      const peopleOf = (wanted: readonly number[]) =>
        wanted.reduce((sum, at) => sum + (Number.isNaN(made[at]?.people) ? 0 : (made[at]?.people ?? 0)), 0)
      expect(totalOf(placeCounts(areas, lists, kind))).toMatchObject({
        areas: made.length,
        people: peopleOf(made.map((_, at) => at)),
        baseline: lists.staying.length + lists.leaving.length,
        scenario: lists.staying.length + lists.entering.length,
        entering: lists.entering.length,
        leaving: lists.leaving.length,
        peopleBaseline: peopleOf([...lists.staying, ...lists.leaving]),
        peopleScenario: peopleOf([...lists.staying, ...lists.entering]),
      })
    }),
  )
})
