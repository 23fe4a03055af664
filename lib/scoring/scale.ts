import type { Column } from './snapshot.ts'

/** A column on a common scale, higher = more need, with what later steps want to know about it. */
export type Scale = {
  readonly values: Column
  /** No value is missing. */
  readonly complete: boolean
  /** No value is larger than this, whatever its sign. */
  readonly largest: number
  /** Values that differ by no more than this differ by rounding only (tie-tolerance.ts). 0 = every difference is real. */
  readonly tolerance: number
  readonly byteLength: number
}

/**
 * Wraps a column; what is not given is looked up in it.
 *
 * Example: `scale(Float64Array.of(1, -3, NaN))` is not complete, its largest is 3 and its tolerance 0.
 */
export function scale(
  values: Column,
  {
    complete = isComplete(values),
    largest = largestOf(values),
    tolerance = 0,
  }: Partial<Pick<Scale, 'complete' | 'largest' | 'tolerance'>> = {},
): Scale {
  return { values, complete, largest, tolerance, byteLength: values.byteLength }
}

function isComplete(values: Column): boolean {
  for (const value of values) if (value !== value) return false
  return true
}

function largestOf(values: Column): number {
  let largest = 0
  for (const value of values) if (Math.abs(value) > largest) largest = Math.abs(value)
  return largest
}
