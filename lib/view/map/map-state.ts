import type { Scores } from '#lib/scoring/score.ts'
import { areaState, type AreaState } from '#lib/view/area-state.ts'

/** What the map says of an area. */
export type MapState = AreaState | 'not_enough_data'

/** In the order in which they are named; a state is written down as its position here. */
export const mapStates = [
  'entering',
  'leaving',
  'staying',
  'not_listed',
  'not_enough_data',
] as const satisfies readonly MapState[]

/** The state of an area under a scenario. Who leaves the list because data are missing leaves it all the same. */
export function mapState(now: Scores, yours: Scores, area: number): MapState {
  const state = areaState(now.listed[area] === 1, yours.listed[area] === 1)
  return state === 'not_listed' && yours.notEnoughData[area] === 1 ? 'not_enough_data' : state
}

/** The states of all areas as one text, a digit each, in the dataset's order. */
export const writeStates = (now: Scores, yours: Scores): string =>
  Array.from(yours.listed, (_, area) => mapStates.indexOf(mapState(now, yours, area))).join('')

/** The words of a state on the map, without and with changes. */
export function mapStateWords(state: MapState, changed: boolean): string {
  if (state === 'not_enough_data') return 'Not enough data'
  if (state === 'staying') return changed ? 'Staying' : 'Listed'
  return { entering: 'Entering', leaving: 'Leaving', not_listed: changed ? 'On neither list' : 'Not listed' }[
    state
  ]
}
