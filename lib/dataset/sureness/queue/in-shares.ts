import type { ThreadPool } from '#lib/dataset/pool/thread-pool.ts'
import type { Stretch } from '#lib/dataset/sureness/run-in-parts.ts'

/** An analysis as workers on several machines do it together. The same shares give the same result, whoever did them. */
export type InShares<Value> = {
  /** Reruns or evaluations in all, and how many of them one share has at most: half a second of work or so. */
  readonly total: number
  readonly longest: number
  /** Does one share, on the threads of a worker. Nothing more is begun after `signal` aborts; then it throws. */
  readonly share: (pool: ThreadPool, part: Stretch, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>
  /**
   * Sums all of them up, given in any order. Throws ServiceError `Unscorable` when it has no result, and why.
   */
  readonly sumUp: (pool: ThreadPool, shares: AsyncIterable<Uint8Array>, signal: AbortSignal) => Promise<Value>
}

/** Tasks of a thread (a twentieth of a second each) that make one share: less, and fetching it would take longer than doing it. */
export const tasksOfShare = 10
