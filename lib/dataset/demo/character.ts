import { drawNormal } from './chance.ts'
import { cholesky, colour, covarianceOf, type Matrix, whiten } from './cholesky.ts'
import { regions } from './regions.ts'
import type { DistrictGround } from './geography.ts'
import type { Random } from '#lib/scoring/random.ts'

/**
 * What a ward is like, in five numbers around 0, from which all its values are made.
 *
 * `civic`, `connected` and `engaged` are its need in the three domains of the CNI and `deprivation` its need in the
 * IMD, higher = more need; `urban` is higher where people live closer together.
 */
export type Character = {
  readonly civic: number
  readonly connected: number
  readonly engaged: number
  readonly deprivation: number
  readonly urban: number
}

/** How districts of a region differ from each other: covariance of civic, connected, engaged, deprivation, urban. */
const betweenDistricts: Matrix = [
  [0.27, -0.03, 0.09, 0.0, 0.0],
  [-0.03, 0.44, -0.02, 0.19, -0.02],
  [0.09, -0.02, 0.48, 0.19, 0.2],
  [0.0, 0.19, 0.19, 0.35, 0.16],
  [0.0, -0.02, 0.2, 0.16, 0.32],
]

/** How wards of a district differ from each other: the same. */
const withinDistricts: Matrix = [
  [0.7, -0.09, 0.08, -0.08, -0.05],
  [-0.09, 0.43, -0.01, 0.22, -0.03],
  [0.08, -0.01, 0.42, 0.2, 0.22],
  [-0.08, 0.22, 0.2, 0.55, 0.1],
  [-0.05, -0.03, 0.22, 0.1, 0.45],
]

const add = (p: readonly number[], q: readonly number[]): number[] => p.map((value, i) => value + (q[i] ?? 0))
const draws = (random: Random): number[] => [0, 0, 0, 0, 0].map(() => drawNormal(random))

const meanOf = (rows: readonly (readonly number[])[]): number[] =>
  rows.reduce<number[]>(add, [0, 0, 0, 0, 0]).map((sum) => sum / rows.length)

/** Moves the rows so that their mean is 0. */
function centre(rows: readonly (readonly number[])[]): number[][] {
  const mean = meanOf(rows)
  return rows.map((row) => row.map((value, i) => value - (mean[i] ?? 0)))
}

/**
 * The character of every ward: for each district in order, one for each of its cells, the most urban ones in its
 * town centre, more or less.
 *
 * Wards of a district resemble each other, and so do, more loosely, wards of a region. After the drawing everything
 * is stretched a little so that the covariance within regions is exactly the sum of the two tables above: chance
 * decides who is in need, not how much need goes with what.
 */
export function drawCharacters(districts: readonly DistrictGround[], random: Random): Character[][] {
  const district = cholesky(betweenDistricts)
  const ward = cholesky(withinDistricts)
  const drawn = districts.map(({ cells }) => {
    const common = colour(district, draws(random))
    return cells.map(() => add(common, colour(ward, draws(random))))
  })

  const centred = regions.flatMap((region) =>
    centre(drawn.filter((_, i) => districts[i]?.region === region).flat()),
  )
  const target = cholesky(betweenDistricts.map((row, i) => add(row, withinDistricts[i] ?? [])))
  const sample = cholesky(covarianceOf(centred))
  const exact = centred.map((row) => colour(target, whiten(sample, row)))

  let next = 0
  return districts.map(({ region, cells }) => {
    const rows = exact.slice(next, (next += cells.length))
    return rows
      .map((row) => ({ row, place: -(row[4] ?? 0) + 0.5 * drawNormal(random) }))
      .toSorted((p, q) => p.place - q.place)
      .map(({ row }) => toCharacter(add(row, region.character)))
  })
}

const toCharacter = ([
  civic = 0,
  connected = 0,
  engaged = 0,
  deprivation = 0,
  urban = 0,
]: number[]): Character => ({ civic, connected, engaged, deprivation, urban })
