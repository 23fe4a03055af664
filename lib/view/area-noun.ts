import type { Snapshot } from '#lib/scoring/snapshot.ts'

/** What the areas of a dataset are called. */
export type AreaNoun = { readonly one: string; readonly many: string }

const ward: AreaNoun = { one: 'ward', many: 'wards' }
const neighbourhood: AreaNoun = { one: 'neighbourhood', many: 'neighbourhoods' }
const area: AreaNoun = { one: 'area', many: 'areas' }

/**
 * What to call the areas of a dataset, from the official codes: E05 and W05 are electoral wards, E01 and W01
 * neighbourhoods (lower-layer super output areas). Demonstration places are wards. Anything else is an area.
 */
export function areaNoun({ areas, dataset }: Pick<Snapshot, 'areas' | 'dataset'>): AreaNoun {
  const first = areas.codes[0] ?? ''
  if (dataset.invented || /^[EW]05\d{6}$/.test(first)) return ward
  return /^[EW]01\d{6}$/.test(first) ? neighbourhood : area
}
