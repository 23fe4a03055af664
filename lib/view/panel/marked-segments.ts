/** A piece of a text, and whether somebody marked it. */
export type Segment = { readonly text: string; readonly marked: boolean }

/**
 * A text cut at the edges of the passages marked in it, so that they can be shown in it; passages may overlap.
 *
 * @param passages code points from `start` up to, not including, `end`; what reaches beyond the text is cut off
 * @example markedSegments('one two', [{ start: 4, end: 7 }])
 *   // [{ text: 'one ', marked: false }, { text: 'two', marked: true }]
 */
export function markedSegments(
  text: string,
  passages: readonly { readonly start: number; readonly end: number }[],
): readonly Segment[] {
  const points = Array.from(text)
  const marked = points.map(() => false)
  for (const { start, end } of passages) marked.fill(true, start, end)
  const segments: Segment[] = []
  let from = 0
  for (let at = 1; at <= points.length; at++) {
    if (at < points.length && marked[at] === marked[from]) continue
    segments.push({ text: points.slice(from, at).join(''), marked: marked[from] === true })
    from = at
  }
  return segments
}
