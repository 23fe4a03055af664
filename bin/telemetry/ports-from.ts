/** The ports to try, one after the other; none without a first. Example: `portsFrom(9464, 3)` is 9464, 9465, 9466. */
export function portsFrom(first: number | undefined, most: number): readonly number[] {
  if (first === undefined) return []
  return first === 0
    ? [0]
    : Array.from({ length: most }, (_, place) => first + place).filter((port) => port <= 65_535)
}
