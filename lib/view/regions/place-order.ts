import type { PlaceRow } from './place-row.ts'

/** What the table of districts can be sorted by; the first is what it is sorted by when nothing is said. */
export const placeSorts = ['listed', 'name', 'areas', 'share', 'people', 'people-share', 'change'] as const
export type PlaceSort = (typeof placeSorts)[number]

/** `reverse`: against the usual direction of this column. */
export type PlaceOrder = { readonly sort: PlaceSort; readonly reverse: boolean }

/** Reads an order from the texts of an address; what it does not know is as usual. */
export const orderOf = ({ sort, order }: { readonly sort: string; readonly order: string }): PlaceOrder => ({
  sort: placeSorts.find((known) => known === sort) ?? 'listed',
  reverse: order === 'reverse',
})

/** The numbers of each column; most first. Names run from A to Z. */
const values: Readonly<Record<Exclude<PlaceSort, 'name'>, (row: PlaceRow) => number>> = {
  listed: ({ scenario }) => scenario,
  areas: ({ areas }) => areas,
  share: ({ areaShareYours }) => areaShareYours,
  people: ({ peopleScenario }) => peopleScenario,
  'people-share': ({ peopleShareYours }) => peopleShareYours,
  change: ({ scenario, baseline }) => scenario - baseline,
}

/** Places in the order asked for. Equal ones run by name; a number that is not known comes last. */
export function sortPlaces(rows: readonly PlaceRow[], { sort, reverse }: PlaceOrder): PlaceRow[] {
  const direction = reverse ? -1 : 1
  const byName = (a: PlaceRow, b: PlaceRow) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1)
  if (sort === 'name') return [...rows].sort((a, b) => direction * byName(a, b))
  const value = values[sort]
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)]
    const missing = Number(Number.isNaN(left)) - Number(Number.isNaN(right))
    if (missing !== 0) return missing
    return (Number.isNaN(left) ? 0 : direction * (right - left)) || byName(a, b)
  })
}

/** How a column stands in an order, for its heading; null = the table is not sorted by it. */
export function directionOf(order: PlaceOrder, sort: PlaceSort): 'ascending' | 'descending' | null {
  if (order.sort !== sort) return null
  return (sort === 'name') === order.reverse ? 'descending' : 'ascending'
}
