import type { Column } from './snapshot.ts'

/** A column on a common scale, higher = more need, with what a weighted mean wants to know about it. */
export type Scale = {
  readonly values: Column
  /** No value is missing. */
  readonly complete: boolean
  readonly byteLength: number
}

/** Wraps a column. Example: `scale(Float64Array.of(1, NaN)).complete` is false. */
export function scale(values: Column, complete = isComplete(values)): Scale {
  return { values, complete, byteLength: values.byteLength }
}

function isComplete(values: Column): boolean {
  for (const value of values) if (value !== value) return false
  return true
}
