import type { Areas } from '#lib/scoring/snapshot.ts'

/** A region or district that can be chosen. */
export type MapPlace = { readonly code: string; readonly name: string }

/** The regions of a dataset, and the districts of one of them (of none when it has no regions: all), by name. */
export function mapPlaces(
  areas: Pick<Areas, 'districtCodes' | 'districtNames' | 'regionCodes' | 'regionNames'>,
  region: string,
): { readonly regions: readonly MapPlace[]; readonly districts: readonly MapPlace[] } {
  const regions = named(areas.regionCodes, areas.regionNames, () => true)
  const districts = named(
    areas.districtCodes,
    areas.districtNames,
    (area) => regions.length < 2 || areas.regionCodes[area] === region,
  )
  return { regions, districts }
}

function named(
  codes: readonly string[],
  names: readonly string[],
  keep: (area: number) => boolean,
): MapPlace[] {
  const found = new Map<string, string>()
  codes.forEach((code, area) => {
    if (code !== '' && keep(area)) found.set(code, names[area] ?? '')
  })
  return [...found]
    .filter(([, name]) => name !== '')
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
