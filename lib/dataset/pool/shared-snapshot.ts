import type { Column, Snapshot } from '#lib/scoring/snapshot.ts'

const made = new WeakMap<Snapshot, Snapshot>()

/**
 * A snapshot as threads need it: the columns that scoring reads in memory that all threads share, without the names of
 * places. Made once for each snapshot (about 7 MB for 33,000 small areas), so no analysis copies anything.
 */
export function sharedSnapshot(snapshot: Snapshot): Snapshot {
  const known = made.get(snapshot)
  if (known !== undefined) return known
  const { areas, smallAreas, indicators } = snapshot
  const none: readonly string[] = []
  const noNumbers = new Float64Array(0)
  const shared: Snapshot = {
    ...snapshot,
    areas: {
      count: areas.count,
      codes: none,
      names: none,
      districtCodes: none,
      districtNames: none,
      regionCodes: none,
      regionNames: none,
      population: sharedColumn(areas.population),
      longitude: noNumbers,
      latitude: noNumbers,
    },
    smallAreas: smallAreas && {
      count: smallAreas.count,
      codes: none,
      area: sharedPlaces(smallAreas.area),
      population: sharedColumn(smallAreas.population),
    },
    indicators: indicators.map((indicator) => ({ ...indicator, values: sharedColumn(indicator.values) })),
  }
  made.set(snapshot, shared)
  return shared
}

function sharedColumn(column: Column): Column {
  const copy = new Float64Array(new SharedArrayBuffer(column.byteLength))
  copy.set(column)
  return copy
}

function sharedPlaces(places: Int32Array): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(places.byteLength))
  copy.set(places)
  return copy
}
