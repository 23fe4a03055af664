export type Agreement = {
  /** Things that both coders judged. */
  readonly items: number
  /** The share of them that both judged alike, 0 to 1. */
  readonly observed: number
  /** The share that would be judged alike by chance, given how often each coder used each label. */
  readonly expected: number
  /** 1 = alike throughout, 0 = no more than chance, below 0 = less than chance; NaN when it says nothing. */
  readonly kappa: number
}

/**
 * How far two people who labelled the same things agree beyond chance: Cohen's kappa, (observed − expected) ÷
 * (1 − expected). (J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement
 * 20(1), 1960.)
 *
 * Kappa is NaN without things, and when both used one and the same label throughout: then chance alone agrees as well,
 * and nothing can be said.
 *
 * @param pairs what the first and the second coder called each thing; a third entry: so many things alike, 1 unless told
 * @example cohensKappa([['yes', 'yes'], ['yes', 'no'], ['no', 'no'], ['no', 'no']]).kappa // 0.5
 */
export function cohensKappa(
  pairs: readonly (readonly [first: string, second: string, times?: number])[],
): Agreement {
  let items = 0
  const [first, second] = [new Map<string, number>(), new Map<string, number>()]
  let alike = 0
  for (const [one, other, times = 1] of pairs) {
    items += times
    first.set(one, (first.get(one) ?? 0) + times)
    second.set(other, (second.get(other) ?? 0) + times)
    if (one === other) alike += times
  }
  // In whole numbers, so that perfect agreement is exactly 1 and chance exactly 0.
  let byChance = 0
  for (const [label, count] of first) byChance += count * (second.get(label) ?? 0)
  return {
    items,
    observed: alike / items,
    expected: byChance / items ** 2,
    kappa: (alike * items - byChance) / (items ** 2 - byChance),
  }
}
