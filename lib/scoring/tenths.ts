/**
 * The tenth that each unit lies in by its rank: 1 = the tenth with the most need, 10 = the one with the least, 0 = no rank.
 *
 * A rank of r among `ranked` units lies in tenth ⌈10 · r ∕ ranked⌉, so that a tenth is as the cut of the worst 10% is: at
 * 743 of 7,433 one is still inside, at 744 no longer. Units that share a rank share a tenth. `ranks`: 1 = most need, 0 =
 * none; at most `ranked`.
 *
 * Example: `tenths(Int32Array.of(1, 20, 0, 2), 20)` is 1, 10, 0, 1.
 */
export function tenths(ranks: Int32Array, ranked: number): Uint8Array {
  // Ten times a rank is whole, so nothing is rounded before the ceiling.
  return Uint8Array.from(ranks, (rank) => (rank === 0 ? 0 : Math.ceil((10 * rank) / ranked)))
}
