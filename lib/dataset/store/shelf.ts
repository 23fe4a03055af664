import { once } from './once.ts'

/** Things that are slow to fetch, kept by name, the ones used last. */
export type Shelf<Value> = {
  /** What is kept under this name, or what `fetch` brings; one fetch at a time for a name. Failures are not kept. */
  readonly take: (name: string, fetch: () => Promise<Value>) => Promise<Value>
}

/** A shelf with room for so many things; what was used longest ago makes room. */
export function createShelf<Value>(room: number): Shelf<Value> {
  const kept = new Map<string, () => Promise<Value>>()
  return {
    take: async (name, fetch) => {
      const value = kept.get(name) ?? once(fetch)
      kept.delete(name)
      kept.set(name, value)
      for (const oldest of kept.keys()) {
        if (kept.size <= room) break
        kept.delete(oldest)
      }
      try {
        return await value()
      } catch (error) {
        if (kept.get(name) === value) kept.delete(name)
        throw error
      }
    },
  }
}
