export type Timings = { readonly median: number; readonly p99: number }

/**
 * How long a piece of work takes, in milliseconds: runs it `warmUp` times unmeasured, then `repetitions` times.
 *
 * `prepare` makes what each run is given; its time does not count.
 */
export function timings<Input>(
  prepare: () => Input,
  work: (input: Input) => unknown,
  { warmUp, repetitions }: { warmUp: number; repetitions: number },
): Timings {
  const taken: number[] = []
  for (let run = -warmUp; run < repetitions; run++) {
    const input = prepare()
    const start = performance.now()
    work(input)
    if (run >= 0) taken.push(performance.now() - start)
  }
  return summary(taken)
}

/** Median and 99th percentile, rounded to a microsecond. */
export function summary(taken: readonly number[]): Timings {
  const sorted = [...taken].sort((a, b) => a - b)
  const at = (share: number) => Number((sorted[Math.floor(share * (sorted.length - 1))] ?? NaN).toFixed(3))
  return { median: at(0.5), p99: at(0.99) }
}
