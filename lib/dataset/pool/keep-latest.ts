/** Makes what belongs to a key, or gives what was made for it before. */
export type Keep<Value> = (key: string, make: () => Value) => Value

/** Keeps the so many values that were asked for last. */
export function keepLatest<Value>(room: number): Keep<Value> {
  const kept = new Map<string, Value>()
  return (key, make) => {
    const value = kept.get(key) ?? make()
    kept.delete(key)
    kept.set(key, value)
    for (const [oldest] of kept) {
      if (kept.size <= room) break
      kept.delete(oldest)
    }
    return value
  }
}
