/**
 * Work that can be paused: it yields where a pause is possible, every few milliseconds, and returns its value in the end.
 * Whoever runs it decides what happens in between; the value is the same.
 */
export type Steps<Value> = Generator<undefined, Value>

/**
 * Does the work without a pause.
 *
 * Example: of steps that yield twice and return 5 it is 5. Throws what the work throws.
 */
export function finished<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
