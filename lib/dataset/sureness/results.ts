import type { Memorable } from '#lib/scoring/memo.ts'

export type Results = {
  readonly find: (key: string) => Memorable | null
  readonly keep: (key: string, result: Memorable) => void
}

/** Remembers results up to so many bytes; what was used longest ago is forgotten first. */
export function createResults(limit: number): Results {
  const kept = new Map<string, Memorable>()
  let bytes = 0
  const forget = (key: string) => {
    bytes -= kept.get(key)?.byteLength ?? 0
    kept.delete(key)
  }
  return {
    find: (key) => {
      const found = kept.get(key)
      if (found === undefined) return null
      kept.delete(key)
      kept.set(key, found)
      return found
    },
    keep: (key, result) => {
      forget(key)
      kept.set(key, result)
      bytes += result.byteLength
      for (const [oldest] of kept) {
        if (bytes <= limit || oldest === key) break
        forget(oldest)
      }
    },
  }
}
