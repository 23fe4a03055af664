import { describe, expect, test } from 'vitest'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { shadeTenths } from '#lib/dataset/map/shade-tenths.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { areaWords, placeWords } from '#lib/view/map/area-words.ts'
import { mapAnswer, readStates, readTenths } from '#lib/view/map/map-answer.ts'
import { mapStates } from '#lib/view/map/map-state.ts'
import { mapTable, type TableWanted } from '#lib/view/map/map-table.ts'
import { mapTitle } from '#lib/view/map/map-title.ts'
import { choiceOf, showChoices } from '#lib/view/map/show-choices.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

// Five areas; the worse half is listed. The last one has nothing on record.
const dataset = openSnapshot(
  makeSnapshot({
    methodology: makeMethodology([makeIndex({ places: ['pubs', 'parks'], jobs: ['work'] })]),
    indicators: [
      { code: 'pubs', values: [9, 7, 3, 1, NaN] },
      { code: 'parks', values: [1, 2, 3, 20, NaN] },
      { code: 'work', values: [4, 3, 2, 1, NaN], polarity: -1 },
    ],
    areas: 5,
  }),
)
const noun = { one: 'ward', many: 'wards' }

function scored(scenario: Scenario = {}) {
  const scoring = scoreDataset(dataset, scenario)
  if (!scoring.ok) throw new Error(JSON.stringify(scoring.issues))
  return scoring.value
}
const withoutParks = scored({ indices: { need: { indicator_weights: { parks: 0 } } } })
const statesOf = (text: string) => [...readStates(text)].map((place) => mapStates[place])

describe('mapAnswer(scored, tenths, mayGive)', () => {
  const answer = mapAnswer(withoutParks, null, () => true)

  test('says for every area what happens to it, and how many there are of each', () => {
    expect(statesOf(answer.states)).toEqual([
      'entering',
      'staying',
      'not_listed',
      'leaving',
      'not_enough_data',
    ])
    expect(answer.counts).toEqual({ entering: 1, staying: 1, not_listed: 1, leaving: 1, not_enough_data: 1 })
    expect(answer.changed).toBe(true)
  })

  test('gives the ranks of each test, now and under the changes, 0 for none', () => {
    expect(answer.tests).toEqual([
      { title: 'Need', ranked: 4, now: [3, 2, 3, 1, 0], yours: [1, 2, 3, 4, 0], moved: true },
    ])
  })

  test('gives ranks once when nothing moves, and none that may not be given in bulk', () => {
    expect(mapAnswer(scored(), null, () => true).tests[0]).toMatchObject({ yours: null, moved: false })
    expect(mapAnswer(withoutParks, null, () => false).tests[0]).toMatchObject({ now: null, yours: null })
  })

  test('carries tenths that are read back as they were', () => {
    const tenths = Uint8Array.of(1, 10, 0, 5, 2)
    expect([...readTenths(mapAnswer(scored(), tenths, () => true).tenths ?? '')]).toEqual([...tenths])
  })
})

describe('shadeTenths(dataset, scored, show)', () => {
  const tenthsOf = (show: string, of = scored()) => [...(shadeTenths(dataset, of, show) ?? [])]

  test('of an index follows its ranks under the scenario', () => {
    expect(tenthsOf('need')).toEqual([8, 5, 8, 3, 0])
    expect(tenthsOf('need', withoutParks)).toEqual([3, 5, 8, 10, 0])
  })

  test('of an indicator is what was measured, turned so that more is more need, also when it is left out', () => {
    expect(tenthsOf('need.places.parks', withoutParks)).toEqual([10, 8, 5, 3, 0])
    expect(tenthsOf('need.jobs.work')).toEqual([10, 8, 5, 3, 0])
  })

  test('of a domain that the scenario leaves out is as if it counted', () => {
    const without = scored({ indices: { need: { domain_weights: { jobs: 0 } } } })
    expect(tenthsOf('need.jobs', without)).toEqual(tenthsOf('need.jobs'))
  })

  test.each(['', 'no', 'need.no', 'need.places.no', 'need.places.pubs.more', '__proto__'])(
    'is nothing for %j',
    (show) => {
      expect(shadeTenths(dataset, scored(), show)).toBeNull()
    },
  )
})

test('showChoices offers each index, its domains, and indicators where a domain has several', () => {
  const groups = showChoices(dataset.snapshot.methodology, dataset.snapshot.indicators)
  expect(groups.flatMap(({ choices }) => choices.map(({ value }) => value))).toEqual([
    'need',
    'need.places',
    'need.places.pubs',
    'need.places.parks',
    'need.jobs',
  ])
  expect(choiceOf(groups, 'need.places.pubs')?.name).toBe('places: pubs')
  expect(choiceOf(groups, 'constructor')).toBeNull()
})

describe('mapTable(scored, tenths, wanted)', () => {
  const usual: TableWanted = { region: '', district: '', q: '', state: '', sort: '', page: '' }
  const codes = (wanted: Partial<TableWanted>, tenths: Uint8Array | null = null) =>
    mapTable(withoutParks, tenths, { ...usual, ...wanted }).rows.map(({ code }) => code)

  test('sorts by need under the changes unless told otherwise; who has no rank comes last either way', () => {
    expect(codes({})).toEqual(['A1', 'A2', 'A3', 'A4', 'A5'])
    expect(codes({ sort: '-need' })).toEqual(['A4', 'A3', 'A2', 'A1', 'A5'])
    expect(codes({ sort: 'tenth' }, Uint8Array.of(3, 2, 0, 1, 1))).toEqual(['A4', 'A5', 'A2', 'A1', 'A3'])
  })

  test('keeps to a state, a district and a name, and finds the best name', () => {
    expect(codes({ state: 'leaving' })).toEqual(['A4'])
    expect(codes({ district: 'D2' })).toEqual([])
    expect(mapTable(withoutParks, null, { ...usual, q: 'area 3' })).toMatchObject({ found: 'A3', total: 1 })
  })

  test('takes nonsense for nothing said', () => {
    const table = mapTable(withoutParks, null, { ...usual, state: 'x', sort: '-__proto__', page: '99999999' })
    expect(table).toMatchObject({ state: null, sort: { key: 'need', reverse: false }, page: 1, total: 5 })
  })
})

test('areaWords names state, ranks and tenth of an area', () => {
  const answer = mapAnswer(withoutParks, null, () => true)
  expect(areaWords(answer, 2, 0)).toEqual({
    state: 'entering',
    stateWords: 'Entering',
    ranks: ['Need: rank 3 now, 1 of 4 with your changes'],
    tenth: 'Tenth 2 of 10',
  })
  expect(areaWords(answer, 0, 4)).toMatchObject({
    stateWords: 'Not enough data',
    ranks: ['Need: no rank, not enough data'],
    tenth: 'No tenth: not enough data',
  })
  const silent = mapAnswer(withoutParks, null, () => false)
  expect(areaWords(silent, null, 1)).toMatchObject({ ranks: ['Need: the rank is on its page'], tenth: null })
})

test('placeWords says each name once, and no empty one', () => {
  expect(placeWords('Hart', '', 'Hartlepool', 'Hartlepool')).toBe('Hart, Hartlepool')
})

test('mapTitle says what the map shows', () => {
  const { comparison } = withoutParks
  expect(mapTitle(comparison, true, noun)).toBe('Where 1 ward would enter the list and 1 leave it')
  expect(mapTitle({ ...comparison, leaving: [] }, true, noun)).toBe('Where 1 ward would enter the list')
  expect(mapTitle({ ...comparison, entering: [] }, true, noun)).toBe('Where 1 ward would leave the list')
  expect(mapTitle({ ...comparison, entering: [], leaving: [] }, true, noun)).toBe(
    'No ward would enter or leave the list',
  )
  expect(mapTitle(comparison, false, noun)).toBe('Where the 2 wards on the list are')
})
