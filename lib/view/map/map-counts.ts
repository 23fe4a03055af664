import { mapStates, type MapState } from './map-state.ts'

/** How many areas of each state the map has, in the part that it is about. */
export type MapCounts = {
  /** "North East" or "Hartlepool"; null = the whole map. */
  readonly place: string | null
  readonly states: Readonly<Record<MapState, number>>
  /** Areas without a tenth, where the map is shaded. */
  readonly withoutTenth: number
}

type Placed = {
  readonly district_code: string
  readonly district_name: string
  readonly region_code: string
  readonly region_name: string
}

/**
 * What the key of the map counts: the areas of the region or district that was chosen, else all.
 *
 * `states`: each area's place in `mapStates`; `tenths`: 0 = none, null = not shaded; `focus`: codes, or empty texts.
 */
export function mapCounts(
  areas: readonly Placed[],
  { states, tenths }: { readonly states: Uint8Array; readonly tenths: Uint8Array | null },
  { region, district }: { readonly region: string; readonly district: string },
): MapCounts {
  const isInside = (area: Placed) =>
    (region === '' || area.region_code === region) && (district === '' || area.district_code === district)
  const wanted = region === '' && district === '' ? undefined : areas.find(isInside)
  const counts = { entering: 0, leaving: 0, staying: 0, not_listed: 0, not_enough_data: 0 }
  let withoutTenth = 0
  areas.forEach((area, at) => {
    if (wanted !== undefined && !isInside(area)) return
    const state = mapStates[states[at] ?? -1]
    if (state !== undefined) counts[state]++
    if (tenths?.[at] === 0) withoutTenth++
  })
  const name = district === '' ? wanted?.region_name : wanted?.district_name
  return { place: name ?? null, states: counts, withoutTenth }
}
