/** What a scenario does to an area's place on the list. */
export type AreaState = 'entering' | 'leaving' | 'staying' | 'not_listed'

/** The word that always stands beside the shape and colour of a state. */
export const stateWords: Readonly<Record<AreaState, string>> = {
  entering: 'Entering',
  leaving: 'Leaving',
  staying: 'Staying',
  not_listed: 'Not listed',
}

/**
 * The state of an area from whether it is on the list now and under the scenario.
 *
 * Example: `areaState(false, true)` is "entering".
 */
export function areaState(listedNow: boolean, listedThen: boolean): AreaState {
  if (listedNow) return listedThen ? 'staying' : 'leaving'
  return listedThen ? 'entering' : 'not_listed'
}
