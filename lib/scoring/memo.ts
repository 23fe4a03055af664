/**
 * Remembers what depends only on a snapshot and a method (a normalised column, its order), so that it is computed once.
 *
 * Scoring gives the same bytes with any memo; only the time differs. A memo belongs to one snapshot and is kept beside
 * it by whoever loaded it. `noMemo` remembers nothing.
 */
export type Memo = <Value extends Memorable>(key: string, make: () => Value, when?: Keeping) => Value

/**
 * When to keep something: at once (what every scenario needs), or when it is asked for a second time (what belongs to
 * one set of weights, most of which nobody asks for again).
 */
export type Keeping = 'at once' | 'when asked again'

/** Anything whose size in bytes is known, so that a memo can keep within its bound. */
export type Memorable = { readonly byteLength: number }

/** A memo that remembers nothing. */
export const noMemo: Memo = (_key, make) => make()

/** So many keys of things that were asked for once are held. */
const mostKeys = 2000

/**
 * A memo bounded to `limit` bytes (default 96 MB): what was used longest ago is forgotten first.
 *
 * Example: `const memo = createMemo(); score(snapshot, methodology, memo)` twice: the second call finds every
 * normalised column ready.
 */
export function createMemo(limit = 96 * 2 ** 20): Memo {
  const kept = new Map<string, Memorable>()
  const askedOnce = new Set<string>()
  let bytes = 0
  return <Value extends Memorable>(key: string, make: () => Value, when: Keeping = 'at once'): Value => {
    const found = kept.get(key) as Value | undefined // one key is only ever made by one kind of `make`
    if (found !== undefined) {
      kept.delete(key)
      kept.set(key, found)
      return found
    }
    const made = make()
    if (when === 'when asked again' && !askedOnce.delete(key)) {
      if (askedOnce.size >= mostKeys) askedOnce.clear()
      askedOnce.add(key)
      return made
    }
    kept.set(key, made)
    bytes += made.byteLength
    for (const [oldest, value] of kept) {
      if (bytes <= limit || oldest === key) break
      kept.delete(oldest)
      bytes -= value.byteLength
    }
    return made
  }
}
