/** How two lists of areas overlap. */
export type PairOverlap = {
  readonly both: number
  readonly onlyFirst: number
  readonly onlySecond: number
  /** Areas on both, of the areas on either: 0 (nothing in common) to 1 (the same list); NaN when both are empty. */
  readonly jaccard: number
}

/** Which of several lists an area is on: bit k is set when it is on list k. */
export type Membership = number

/** How many areas are on exactly the same lists. */
export type MembershipCount = { readonly membership: Membership; readonly count: number }

/** Memberships are kept in the bits of a byte. */
const MOST_LISTS = 8

/**
 * For every area which of the lists it is on.
 *
 * `lists`: up to 8 columns of W values, 1 = on the list. W memberships out. Throws RangeError for more lists, or for lists
 * of different lengths.
 * Example: `memberships([Uint8Array.of(1, 0), Uint8Array.of(1, 1)])` is 3, 2.
 */
export function memberships(lists: readonly Uint8Array[]): Uint8Array {
  if (lists.length > MOST_LISTS) throw new RangeError(`at most ${MOST_LISTS} lists are compared at once`)
  const areas = lists[0]?.length ?? 0
  if (lists.some(({ length }) => length !== areas))
    throw new RangeError('the lists are about different areas')
  const found = new Uint8Array(areas)
  lists.forEach((list, bit) => {
    for (let area = 0; area < areas; area++) found[area] = (found[area] ?? 0) | ((list[area] ?? 0) << bit)
  })
  return found
}

/**
 * How many areas are on exactly which lists: the parts that together make up the union of all lists. Only memberships that
 * occur, the largest first, without the areas that are on no list.
 *
 * Source: A. Lex et al., "UpSet: Visualization of Intersecting Sets", IEEE TVCG 20(12), 2014.
 */
export function countMemberships(found: Uint8Array): MembershipCount[] {
  const counts = new Map<Membership, number>()
  for (const membership of found) {
    if (membership > 0) counts.set(membership, (counts.get(membership) ?? 0) + 1)
  }
  return [...counts]
    .map(([membership, count]) => ({ membership, count }))
    .sort((a, b) => b.count - a.count || b.membership - a.membership)
}

/**
 * How list `first` and list `second` overlap, by the bits of the memberships.
 *
 * Source: P. Jaccard, "The distribution of the flora in the alpine zone", New Phytologist 11(2), 1912.
 * Example: lists of 225 and 264 with 201 in common have a Jaccard index of 201 / 288 = 0.698.
 */
export function pairOverlap(counts: readonly MembershipCount[], first: number, second: number): PairOverlap {
  const overlap = { both: 0, onlyFirst: 0, onlySecond: 0 }
  for (const { membership, count } of counts) {
    const onFirst = (membership >> first) & 1
    const onSecond = (membership >> second) & 1
    if (onFirst && onSecond) overlap.both += count
    else if (onFirst) overlap.onlyFirst += count
    else if (onSecond) overlap.onlySecond += count
  }
  const either = overlap.both + overlap.onlyFirst + overlap.onlySecond
  return { ...overlap, jaccard: either === 0 ? NaN : overlap.both / either }
}
