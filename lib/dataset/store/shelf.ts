/** Things that are slow to fetch, kept by name, the ones used last. */
export type Shelf<Value> = {
  /** What is kept under this name, or what `fetch` brings; one fetch at a time for a name. Failures are not kept. */
  readonly take: (name: string, fetch: () => Promise<Value>) => Promise<Value>
}

/**
 * A shelf with room for so many things. What was used longest ago makes room for a new one, once that is really there:
 * asking for things that do not exist takes nothing off the shelf.
 */
export function createShelf<Value extends object>(room: number): Shelf<Value> {
  const kept = new Map<string, Value>()
  const fetching = new Map<string, Promise<Value>>()
  const keep = (name: string, value: Value): Value => {
    kept.delete(name)
    kept.set(name, value)
    const [oldest] = kept.keys()
    if (kept.size > room && oldest !== undefined) kept.delete(oldest)
    return value
  }
  return {
    take: async (name, fetch) => {
      const found = kept.get(name)
      if (found !== undefined) return keep(name, found)
      const running =
        fetching.get(name) ??
        fetch()
          .then((value) => keep(name, value))
          .finally(() => fetching.delete(name))
      fetching.set(name, running)
      return running
    },
  }
}
