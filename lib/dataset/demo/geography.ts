import { coastline } from './coastline.ts'
import { around, cut, cutIntoParts, towards } from './cut.ts'
import { type Cell, cellsInside } from './hex-grid.ts'
import { type Region, regions } from './regions.ts'
import type { Random } from '#lib/scoring/random.ts'

/** A district: its region, and the place of each of its wards on the map, the first one the town centre. */
export type DistrictGround = { readonly region: Region; readonly cells: readonly Cell[] }

/** Where London lies, in steps of the grid. */
const londonCentre: Cell = { x: 170, y: 184 }

/**
 * Gives each region its part of the map: as many cells as it has wards, placed as in England.
 *
 * London is the cells around its centre. The rest is cut by slanted lines: the north from the Midlands and the
 * Midlands from the south, then each of the three from west to east.
 */
function cutIntoRegions(cells: readonly Cell[]): Map<string, Cell[]> {
  const size = (...names: string[]): number =>
    regions.filter(({ name }) => names.includes(name)).reduce((sum, { wards }) => sum + wards, 0)
  const north = ['North East', 'North West', 'Yorkshire and The Humber']
  const middle = ['West Midlands', 'East Midlands', 'East of England']

  const [london, withoutLondon] = cut(cells, around(londonCentre), size('London'))
  const [northern, rest] = cut(withoutLondon, towards(2, -6), size(...north))
  const [middling, southern] = cut(rest, towards(-5, -11), size(...middle))
  const [northWest, northEastern] = cut(northern, towards(8, 1), size('North West'))
  const [northEast, yorkshire] = cut(northEastern, towards(1, -6), size('North East'))
  const [westMidlands, eastern] = cut(middling, towards(6, -1), size('West Midlands'))
  const [eastMidlands, eastOfEngland] = cut(eastern, towards(9, -5), size('East Midlands'))
  const [southWest, southEast] = cut(southern, towards(6, -1), size('South West'))
  return new Map([
    ['North East', northEast],
    ['North West', northWest],
    ['Yorkshire and The Humber', yorkshire],
    ['East Midlands', eastMidlands],
    ['West Midlands', westMidlands],
    ['East of England', eastOfEngland],
    ['London', london],
    ['South East', southEast],
    ['South West', southWest],
  ])
}

/** The cells of a district from its town centre outwards; the town is the most central of three cells drawn. */
function fromTownOutwards(cells: readonly Cell[], random: Random): Cell[] {
  const distance = (town: Cell): number => {
    const far = around(town)
    return cells.reduce((sum, cell) => sum + far(cell), 0)
  }
  const drawn = [0, 1, 2].flatMap(() => cells[Math.floor(random() * cells.length)] ?? [])
  const town = drawn.reduce((best, cell) => (distance(cell) < distance(best) ? cell : best))
  return cut(cells, around(town), cells.length)[0]
}

/** The invented England on the map: 317 districts in nine regions, 7,433 wards, always in the same order. */
export function drawDistricts(random: Random): DistrictGround[] {
  const count = regions.reduce((sum, { wards }) => sum + wards, 0)
  const ground = cutIntoRegions(cellsInside(coastline, count))
  return regions.flatMap((region) =>
    cutIntoParts(ground.get(region.name) ?? [], region.districts, random).map((cells) => ({
      region,
      cells: fromTownOutwards(cells, random),
    })),
  )
}
