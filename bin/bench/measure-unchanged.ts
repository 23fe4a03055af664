import autocannon from 'autocannon'
import { scorePath } from '#lib/paths/api-paths.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'

/** How fast a server says that a result, which somebody has kept, is as it was (304). Times in milliseconds. */
export type UnchangedTimings = {
  readonly answers_per_s: number
  readonly p50_ms: number
  readonly p97_5_ms: number
  readonly p99_ms: number
  /** Answers other than 304, and connections that broke. */
  readonly others: number
}

/**
 * Asks again and again for the result of the current method, saying which one is known already.
 *
 * @param dataset `name@version`
 * @param seconds how long to measure, after 3 seconds to warm up
 * @throws Error when the server gives no ETag
 */
export async function measureUnchanged(
  url: string,
  dataset: string,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<UnchangedTimings> {
  const address = url + scorePath({ engine: engineVersion, dataset, scenario: '' })
  const first = await fetch(address)
  await first.arrayBuffer()
  const etag = first.headers.get('etag')
  if (first.status !== 200 || etag === null)
    throw new Error(`${address} answered ${first.status} without an ETag`)
  const run = (duration: number) =>
    autocannon({ url: address, connections, duration, headers: { 'if-none-match': etag } })
  await run(3)
  const { requests, latency, statusCodeStats, errors } = await run(seconds)
  const unchanged = statusCodeStats?.['304']?.count ?? 0
  return {
    answers_per_s: requests.average,
    p50_ms: latency.p50,
    p97_5_ms: latency.p97_5,
    p99_ms: latency.p99,
    others: requests.total - unchanged + errors,
  }
}
