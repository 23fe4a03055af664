import type { PlaceCounts } from '#lib/view/place-counts.ts'

/** A region or district with its shares, from 0 to 1; NaN where there is nothing to take a share of. */
export type PlaceRow = PlaceCounts & {
  /** The name of the region that a district lies in. */
  readonly region: string
  /** Listed areas, of its areas. */
  readonly areaShareNow: number
  readonly areaShareYours: number
  /** People who live in listed areas, of its people: the share of areas weighted by who lives there. */
  readonly peopleShareNow: number
  readonly peopleShareYours: number
}

/** A place with its shares. Example: 56 listed of 340 areas is a share of 0.165. */
export function placeShares(place: PlaceCounts, region: string): PlaceRow {
  const { areas, people, baseline, scenario, peopleBaseline, peopleScenario } = place
  return {
    ...place,
    region,
    areaShareNow: areas > 0 ? baseline / areas : NaN,
    areaShareYours: areas > 0 ? scenario / areas : NaN,
    peopleShareNow: people > 0 ? peopleBaseline / people : NaN,
    peopleShareYours: people > 0 ? peopleScenario / people : NaN,
  }
}

/** All places together, as one. */
export function totalOf(places: readonly PlaceCounts[]): PlaceRow {
  const sum = (of: (place: PlaceCounts) => number) => places.reduce((total, place) => total + of(place), 0)
  return placeShares(
    {
      ...{ code: '', name: '', regionCode: '' },
      areas: sum(({ areas }) => areas),
      people: sum(({ people }) => people),
      baseline: sum(({ baseline }) => baseline),
      scenario: sum(({ scenario }) => scenario),
      entering: sum(({ entering }) => entering),
      leaving: sum(({ leaving }) => leaving),
      peopleBaseline: sum(({ peopleBaseline }) => peopleBaseline),
      peopleScenario: sum(({ peopleScenario }) => peopleScenario),
    },
    '',
  )
}
