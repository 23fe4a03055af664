import { type DemoCountry, toSnapshot } from './demo-country.ts'
import { type InsideCuts, insideCuts } from './inside-cuts.ts'
import { type Region, regions } from './regions.ts'
import { behaviours } from './targets.ts'
import type { Ward } from './wards.ts'

/**
 * How the list differs from what it should be: first the nine regions (listed wards too many), then for each
 * behaviour the wards that stay and the wards that are listed, too many.
 */
type Surplus = readonly number[]

/** A wrong number of wards in a region counts as much as this many elsewhere. */
const regionWeight = 20

const distance = (surplus: Surplus): number =>
  surplus.reduce((sum, n, i) => sum + (i < regions.length ? regionWeight : 1) * n ** 2, 0)

const add = (p: Surplus, q: Surplus): number[] => p.map((n, i) => n + (q[i] ?? 0))
const subtract = (p: Surplus, q: Surplus): number[] => p.map((n, i) => n - (q[i] ?? 0))

/** What one ward inside the IMD's cut adds to each count of `Surplus`, given the CNI cuts that it is inside of. */
function contribution(cni: number, region: Region): number[] {
  const listed = cni & 1
  return [
    ...regions.map((candidate) => (candidate === region ? listed : 0)),
    ...behaviours.flatMap((_, i) => {
      const inside = (cni >> (i + 1)) & 1
      return [listed & inside, inside]
    }),
  ]
}

const targets: readonly number[] = [
  ...regions.map(({ listed }) => listed),
  ...behaviours.flatMap(({ staying, listed }) => [staying, listed]),
]

/** Wards of a region that are inside the same cuts: for the list they can stand in for each other. */
type Kind = {
  readonly region: Region
  readonly imd: boolean
  readonly cni: number
  readonly wards: Set<number>
}

function sortIntoKinds(country: DemoCountry, cuts: InsideCuts, fixed: ReadonlySet<number>): Kind[] {
  const kinds = new Map<string, Kind>()
  country.wards.forEach(({ region }, ward) => {
    if (fixed.has(ward)) return
    const imd = cuts.imd[ward] ?? false
    const cni = cuts.cni[ward] ?? 0
    const key = `${region.code} ${imd} ${cni}`
    const kind = kinds.get(key) ?? { region, imd, cni, wards: new Set() }
    kind.wards.add(ward)
    kinds.set(key, kind)
  })
  return [...kinds.values()]
}

/** The two wards of two kinds that are most alike in CNI score and in how urban they are. */
function mostAlike(
  wards: readonly Ward[],
  cniScore: Float64Array,
  inner: Kind,
  outer: Kind,
): [number, number] {
  let best: [number, number] = [-1, -1]
  let least = Infinity
  for (const p of inner.wards) {
    for (const q of outer.wards) {
      const score = ((cniScore[p] ?? 0) - (cniScore[q] ?? 0)) / 50
      const urban = (wards[p]?.character.urban ?? 0) - (wards[q]?.character.urban ?? 0)
      const unlike = score ** 2 + urban ** 2
      if (unlike < least) [best, least] = [[p, q], unlike]
    }
  }
  return best
}

/**
 * Makes the list exactly as long in each region as it should be, and makes it behave as it should, by letting pairs
 * of wards of one region change places in the CNI: each gets the other's 19 values.
 *
 * An exchange changes no CNI score, rank or correlation, only who has them; so what it does to every count is known
 * beforehand, and the best exchange is made as long as one helps. Of all pairs with the same effect the two most
 * alike are taken. Wards in `fixed` (those with gaps) keep what they have.
 *
 * Returns the CNI rows in their new order, and how many exchanges that took.
 */
export function calibrate(
  country: DemoCountry,
  fixed: ReadonlySet<number>,
): { cniRows: Float64Array[]; exchanges: number } {
  const cuts = insideCuts(toSnapshot(country))
  const kinds = sortIntoKinds(country, cuts, fixed)
  const rowOf = country.wards.map((_, ward) => ward)
  let surplus: Surplus = targets.map((target) => -target)
  country.wards.forEach(({ region }, ward) => {
    if (cuts.imd[ward]) surplus = add(surplus, contribution(cuts.cni[ward] ?? 0, region))
  })

  for (let exchanges = 0; ; exchanges += 1) {
    const best = bestExchange(kinds, surplus)
    if (!best) return { cniRows: rowOf.map((row) => country.cniRows[row] ?? new Float64Array()), exchanges }
    const [p, q] = mostAlike(country.wards, cuts.cniScore, best.inner, best.outer)
    swap(rowOf, p, q)
    swap(cuts.cniScore, p, q)
    move(kinds, best.inner, best.outer.cni, p)
    move(kinds, best.outer, best.inner.cni, q)
    surplus = best.surplus
  }
}

type Exchange = { readonly inner: Kind; readonly outer: Kind; readonly surplus: Surplus }

/** The exchange between a ward inside the IMD's cut and one outside that helps most; undefined when none does. */
function bestExchange(kinds: readonly Kind[], surplus: Surplus): Exchange | undefined {
  let best: Exchange | undefined
  const wanted = kinds.filter(({ wards }) => wards.size > 0)
  for (const inner of wanted.filter(({ imd }) => imd)) {
    const without = subtract(surplus, contribution(inner.cni, inner.region))
    for (const outer of wanted) {
      if (outer.imd || outer.region !== inner.region) continue
      const after = add(without, contribution(outer.cni, outer.region))
      if (distance(after) < distance(best?.surplus ?? surplus)) best = { inner, outer, surplus: after }
    }
  }
  return best
}

function swap(list: Record<number, number>, p: number, q: number): void {
  const kept = list[p] ?? 0
  list[p] = list[q] ?? 0
  list[q] = kept
}

/** Puts a ward into the kind of its region and IMD that is inside these CNI cuts. */
function move(kinds: Kind[], from: Kind, cni: number, ward: number): void {
  from.wards.delete(ward)
  const found = kinds.find((kind) => kind.region === from.region && kind.imd === from.imd && kind.cni === cni)
  if (found) found.wards.add(ward)
  else kinds.push({ region: from.region, imd: from.imd, cni, wards: new Set([ward]) })
}
