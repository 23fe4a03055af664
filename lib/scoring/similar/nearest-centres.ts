import type { Areas } from '#lib/scoring/snapshot.ts'

const earthRadius = 6371

/**
 * The areas whose centres are nearest to the centre of one area, nearest first; none when it has no known centre.
 *
 * Great-circle distance (haversine formula) between longitudes and latitudes in degrees (WGS84); areas without a centre
 * are passed over. Example: one degree of latitude is 111 km.
 */
export function nearestCentres(
  { count, longitude, latitude }: Pick<Areas, 'count' | 'longitude' | 'latitude'>,
  area: number,
  most: number,
): { readonly area: number; readonly kilometres: number }[] {
  const radians = (degrees: number | undefined) => ((degrees ?? NaN) * Math.PI) / 180
  const [east, north] = [radians(longitude[area]), radians(latitude[area])]
  const found: { area: number; kilometres: number }[] = []
  for (let other = 0; other < count; other++) {
    if (other === area) continue
    const [eastThere, northThere] = [radians(longitude[other]), radians(latitude[other])]
    const half =
      Math.sin((northThere - north) / 2) ** 2 +
      Math.cos(north) * Math.cos(northThere) * Math.sin((eastThere - east) / 2) ** 2
    const kilometres = 2 * earthRadius * Math.asin(Math.sqrt(Math.min(1, half)))
    if (kilometres === kilometres) found.push({ area: other, kilometres })
  }
  return found.sort((a, b) => a.kilometres - b.kilometres || a.area - b.area).slice(0, most)
}
