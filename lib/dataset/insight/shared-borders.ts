/** The part of boundaries.topojson that borders are read from; import has checked it (check-boundaries.ts). */
type Boundaries = {
  readonly objects: Readonly<
    Record<
      string,
      {
        readonly geometries: readonly {
          readonly properties: { readonly code: string }
          /** Rings of a polygon, or polygons of rings. */
          readonly arcs: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[]
        }[]
      }
    >
  >
}

/**
 * Which areas share a boundary: for each area the positions of its neighbours, in their order.
 *
 * `bytes`: boundaries.topojson of the dataset; two areas are neighbours when one arc is part of both (in either
 * direction), so those that only touch in a point are not. `codes`: of the areas, in their order. An area without a
 * polygon has none. (Not `neighbors` of topojson-client: it takes an area with both sides of an arc for its own neighbour.)
 */
export function sharedBorders(bytes: Uint8Array, codes: readonly string[]): number[][] {
  const { objects } = JSON.parse(new TextDecoder().decode(bytes)) as Boundaries // checked when it was imported
  const positions = new Map(codes.map((code, area) => [code, area]))
  const found = codes.map(() => new Set<number>())
  const owners = new Map<number, number[]>()
  for (const { properties, arcs } of Object.values(objects).flatMap(({ geometries }) => geometries)) {
    const area = positions.get(properties.code)
    if (area === undefined) continue
    for (const arc of arcs.flat(2)) {
      const own = arc < 0 ? ~arc : arc
      const others = owners.get(own)
      if (others === undefined) owners.set(own, [area])
      else {
        for (const other of others) {
          if (other === area) continue
          found[area]?.add(other)
          found[other]?.add(area)
        }
        others.push(area)
      }
    }
  }
  return found.map((areas) => [...areas].sort((a, b) => a - b))
}
