/** Whoever collects traces and durations in this process (bin/telemetry). */
export type Tracing = {
  /** Does a piece of work as a part of what is going on, with a name that stands in the code. */
  readonly span: <Value>(name: string, work: () => Promise<Value>) => Promise<Value>
  /** Notes how long something took, in seconds. */
  readonly took: (what: Timed, seconds: number) => void
}

/** What is timed besides requests. */
export type Timed =
  /** A letter, from being written to being sent. */
  'letter'

/** Kept on the global object (hence the cast): bin provides it, the built site uses it. */
const shelf = globalThis as { reweighTracing?: Tracing | undefined }

/** Gives this process somebody who collects; null takes them away. */
export function provideTracing(tracing: Tracing | null): void {
  shelf.reweighTracing = tracing ?? undefined
}

/**
 * Does a piece of work as a part of the trace of what is going on; where nobody collects traces, it is simply done.
 *
 * @param name stands in the code, such as "db Response.findMany"; never anything that a person sent
 */
export const traced = <Value>(name: string, work: () => Promise<Value>): Promise<Value> =>
  shelf.reweighTracing === undefined ? work() : shelf.reweighTracing.span(name, work)

/** Notes how long something took, in seconds, where somebody collects it. */
export const noteDuration = (what: Timed, seconds: number): void => shelf.reweighTracing?.took(what, seconds)
