import type { DrillSite } from './drill-site.ts'

/** One thing that was measured, beside what was promised. */
export type Figure = {
  readonly what: string
  /** In the same unit as `measured`: "0", "≤ 10 s". */
  readonly promised: string
  readonly measured: string
  readonly kept: boolean
}

/** Something that goes wrong on purpose, on a site of its own. */
export type Drill = {
  /** On the command line: "kill-database". */
  readonly name: string
  /** The numbers of the promises: "F112, G7". */
  readonly promises: string
  readonly run: (site: DrillSite) => Promise<readonly Figure[]>
}

/** Exactly so many. */
export const exactly = (what: string, promised: number, measured: number): Figure => ({
  what,
  promised: `${promised}`,
  measured: `${measured}`,
  kept: measured === promised,
})

/** At most so much. `unit`: "s", "ms", "%". */
export const atMost = (what: string, promised: number, measured: number, unit = ''): Figure => ({
  what,
  promised: `≤ ${promised} ${unit}`.trim(),
  measured: `${Math.round(measured * 10) / 10} ${unit}`.trim(),
  kept: measured <= promised,
})

/** At least so much. */
export const atLeast = (what: string, promised: number, measured: number, unit = ''): Figure => ({
  what,
  promised: `≥ ${promised} ${unit}`.trim(),
  measured: `${Math.round(measured * 10) / 10} ${unit}`.trim(),
  kept: measured >= promised,
})

/** The value that so many of a hundred do not exceed; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? 0
}

/** Seconds since a moment of `performance.now()`. */
export const secondsSince = (begun: number): number => (performance.now() - begun) / 1000
