import { expect, test } from 'vitest'
import { mapCounts } from '#lib/view/map/map-counts.ts'
import { mapStates } from '#lib/view/map/map-state.ts'

const areas = ['D1', 'D1', 'D2', 'D3'].map((code) => ({
  ...{ district_code: code, district_name: `District ${code}` },
  ...{ region_code: code === 'D3' ? 'R2' : 'R1', region_name: code === 'D3' ? 'South' : 'North' },
}))
const states = Uint8Array.from(['entering', 'staying', 'leaving', 'not_enough_data'] as const, (state) =>
  mapStates.indexOf(state),
)
const colours = { states, tenths: Uint8Array.of(1, 0, 10, 0) }
const none = { entering: 0, leaving: 0, staying: 0, not_listed: 0, not_enough_data: 0 }

test.each([
  ['', '', null, { entering: 1, staying: 1, leaving: 1, not_enough_data: 1 }, 2],
  ['R1', '', 'North', { entering: 1, staying: 1, leaving: 1 }, 1],
  ['R1', 'D1', 'District D1', { entering: 1, staying: 1 }, 1],
  ['R2', '', 'South', { not_enough_data: 1 }, 1],
  // As the map itself, which then shows everything.
  ['nowhere', '', null, { entering: 1, staying: 1, leaving: 1, not_enough_data: 1 }, 2],
] as const)(
  'mapCounts in region %j and district %j counts %s',
  (region, district, place, counts, without) => {
    expect(mapCounts(areas, colours, { region, district })).toEqual({
      ...{ place, states: { ...none, ...counts }, withoutTenth: without },
    })
    expect(mapCounts(areas, { states, tenths: null }, { region, district }).withoutTenth).toBe(0)
  },
)
