import { unlessAway } from '#lib/errors/unless-away.ts'

/**
 * A question whose last answer goes on being given while the database is away: what people read does not depend on it at
 * every moment. Until it was answered once it throws `Unavailable` as the question does.
 *
 * @example const knownDatasets = lastKnown(listDatasets)
 */
export function lastKnown<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let last: { readonly value: Value } | undefined
  return async () => {
    const asking = ask().then((value) => ({ value }))
    last = await (last === undefined ? asking : unlessAway(asking, last))
    return last.value
  }
}
