import { expect, test } from 'vitest'
import { regionCounts } from '#lib/view/region-counts.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const { areas } = makeSnapshot({
  methodology: makeMethodology([makeIndex({ places: ['pubs'] })]),
  indicators: [],
  areas: 5,
})
const inRegions = {
  ...areas,
  regionCodes: ['R2', 'R1', '', 'R1', 'R1'],
  regionNames: ['Two', 'One', '', 'One', 'One'],
  population: Float64Array.of(10, 20, 30, NaN, 40),
}

test('regionCounts(areas, comparison) counts lists, changes and people by region, ordered by code', () => {
  expect(regionCounts(inRegions, { staying: [1], entering: [0, 3], leaving: [2, 4] })).toEqual([
    {
      code: '',
      name: '',
      areas: 1,
      baseline: 1,
      scenario: 0,
      entering: 0,
      leaving: 1,
      peopleBaseline: 30,
      peopleScenario: 0,
    },
    {
      code: 'R1',
      name: 'One',
      areas: 3,
      baseline: 2,
      scenario: 2,
      entering: 1,
      leaving: 1,
      peopleBaseline: 60,
      peopleScenario: 20,
    },
    {
      code: 'R2',
      name: 'Two',
      areas: 1,
      baseline: 0,
      scenario: 1,
      entering: 1,
      leaving: 0,
      peopleBaseline: 0,
      peopleScenario: 10,
    },
  ])
})
