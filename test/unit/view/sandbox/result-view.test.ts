import { expect, test } from 'vitest'
import { announcement, headline, peopleWords } from '#lib/view/sandbox/headline.ts'
import { firstLook } from '#lib/view/sandbox/look.ts'
import { areaTable } from '#lib/view/sandbox/area-table.ts'
import { buildResultView } from '#lib/view/sandbox/result-view.ts'
import { toyMethod, toyScored } from './toy.ts'

const { noun } = toyMethod
/** Only parks decide the first test, and every ward meets the second one. */
const onlyParks = toyScored({
  indices: {
    cni: { domain_weights: { links: 0 }, indicator_weights: { pubs: 0 } },
    imd: { domain_weights: { crime: 0 } },
  },
})
const counts = { areas: 8, now: 225, yours: 264, entering: 63, leaving: 24, staying: 201, notEnoughData: 0 }

test('headline says the finding first', () => {
  expect(headline({ ...counts, yours: 225, entering: 0, leaving: 0 }, false, noun)).toBe(
    '225 wards are listed by the current method',
  )
  expect(headline(counts, true, noun)).toBe('264 wards would be listed, 39 more than now')
  expect(headline({ ...counts, yours: 200 }, true, noun)).toBe('200 wards would be listed, 25 fewer than now')
  expect(headline({ ...counts, yours: 225 }, true, noun)).toBe('225 wards would be listed, as many as now')
  expect(headline({ ...counts, yours: 225, entering: 0, leaving: 0 }, true, noun)).toBe(
    'The list stays the same: 225 wards',
  )
  expect(headline({ ...counts, yours: 0, entering: 0, leaving: 225 }, true, noun)).toBe(
    'No ward would be listed',
  )
  expect(headline({ ...counts, yours: 1 }, true, noun)).toBe('1 ward would be listed, 224 fewer than now')
})

test('announcement says the three counts', () => {
  expect(announcement(counts, noun)).toBe('264 wards listed, 63 entering, 24 leaving')
})

test('buildResultView counts areas and people of both lists, and the people whom nobody counted as none', () => {
  const view = buildResultView(onlyParks, { look: firstLook, alone: {}, query: 'q' })
  expect(view.counts).toEqual({
    areas: 8,
    now: 4,
    yours: 4,
    entering: 4,
    leaving: 4,
    staying: 0,
    notEnoughData: 0,
  })
  expect(view.people).toEqual({ now: 100, yours: 180 })
  expect(peopleWords(view, noun)).toBe('180 people live in these wards, 80 more than now')
  expect(view.cuts).toEqual({ cni: { lastInside: 4, ranked: 8 }, imd: { lastInside: 4, ranked: 8 } })
  expect(view.regions.map(({ name, baseline, scenario }) => [name, baseline, scenario])).toEqual([
    ['North', 2, 4],
    ['South', 2, 0],
  ])
  expect(JSON.parse(JSON.stringify(view))).toEqual(view)
})

const names = (look: Partial<typeof firstLook>) =>
  areaTable(onlyParks, { ...firstLook, ...look }).rows.map(({ name }) => name)

test('areaTable sorts by rank on the first index, most need first, and the other way round', () => {
  expect(names({ show: 'entering' })).toEqual(['Fig', 'Bay', 'Fir', 'Box'])
  expect(names({ show: 'entering', reverse: true })).toEqual(['Box', 'Fir', 'Bay', 'Fig'])
})

test('areaTable sorts names by the alphabet and people from most to least, the uncounted last either way', () => {
  expect(names({ show: 'entering', sort: 'name' })).toEqual(['Bay', 'Box', 'Fig', 'Fir'])
  expect(names({ show: 'entering', sort: 'people' })).toEqual(['Bay', 'Fir', 'Box', 'Fig'])
  expect(names({ show: 'entering', sort: 'people', reverse: true })).toEqual(['Box', 'Fir', 'Bay', 'Fig'])
})

test('areaTable shows entering and leaving together at first, with state, place, people and both ranks', () => {
  const { rows, total, show, sort } = areaTable(onlyParks, firstLook)
  expect({ total, show, sort }).toEqual({ total: 8, show: 'changes', sort: 'cni' })
  expect(rows[0]).toEqual({
    code: 'A8',
    name: 'Fig',
    place: 'District, North',
    state: 'entering',
    people: null,
    ranks: [
      { now: 8, yours: 1 },
      { now: 5, yours: 1 },
    ],
  })
})

test('areaTable shows the list itself when nothing changes', () => {
  const { show, total } = areaTable(toyScored({}), firstLook)
  expect({ show, total }).toEqual({ show: 'staying', total: 4 })
})
