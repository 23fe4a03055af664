/** Longitude and latitude in degrees (WGS84) to kilometres on the map: east of its middle, and south of the equator. */
export type Projection = (longitude: number, latitude: number) => readonly [x: number, y: number]

/** Degrees from west to east and from south to north. */
export type Extent = {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

const earth = 6371
const radians = Math.PI / 180
/** Wider than this a transverse Mercator map is stretched too far at its sides. */
const widest = 40

/**
 * The projection that suits an extent. A country becomes a transverse Mercator map around its own middle, as on the maps
 * of the Ordnance Survey: shapes and directions are right. Something wider, such as the world, becomes a plain grid
 * of degrees. The Earth is taken as a sphere, which at this size nobody can see.
 *
 * Source: Snyder, Map Projections: A Working Manual (USGS 1395, 1987), equations 8-1 to 8-3 with k₀ = 1.
 * Example: for an extent around 2° west, (−2°, 0°) becomes (0, 0) and (−2°, 52°) becomes (0, −5782).
 */
export function projectionFor({ west, south, east, north }: Extent): Projection {
  const middle = (west + east) / 2
  if (east - west > widest) {
    const narrower = Math.cos(((south + north) / 2) * radians)
    return (longitude, latitude) => [
      earth * radians * (longitude - middle) * narrower,
      -earth * radians * latitude,
    ]
  }
  return (longitude, latitude) => {
    const [away, up] = [(longitude - middle) * radians, latitude * radians]
    const x = earth * Math.atanh(Math.cos(up) * Math.sin(away))
    return [x, -earth * Math.atan2(Math.tan(up), Math.cos(away))]
  }
}
