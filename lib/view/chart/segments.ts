/** A piece of a bar: where it begins and how wide it is, as fractions of the whole (0 to 1). */
export type Segment = { readonly start: number; readonly width: number }

/**
 * Lays amounts side by side so that together they fill a bar.
 *
 * Amounts are 0 or more; a missing one (NaN) takes no room. When all are 0 every width is 0.
 * Example: `segments([24, 201, 63])` begins at 0, 0.083 and 0.781.
 */
export function segments(amounts: readonly number[]): readonly Segment[] {
  const clean = amounts.map((amount) => (amount > 0 ? amount : 0))
  const total = clean.reduce((sum, amount) => sum + amount, 0)
  let before = 0
  return clean.map((amount) => {
    const start = total === 0 ? 0 : before / total
    before += amount
    return { start, width: total === 0 ? 0 : amount / total }
  })
}
