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
  /** What this machine lacks for it, as a sentence; undefined: nothing. A drill that cannot be done is not done well. */
  readonly lacks?: () => Promise<string | undefined>
} & (
  | { readonly run: (site: DrillSite) => Promise<readonly Figure[]> }
  /** Brings its own site, on something else than one PostgreSQL of ours. */
  | { readonly runAlone: () => Promise<readonly Figure[]> }
)

/** Exactly so many. */
export const exactly = <Value extends number | string>(
  what: string,
  promised: Value,
  measured: Value,
): Figure => ({
  what,
  promised: `${promised}`,
  measured: `${measured}`,
  kept: measured === promised,
})

/** So many, which is no promise. */
export const counted = (what: string, measured: number | string): Figure => ({
  what,
  promised: 'counted',
  measured: `${measured}`,
  kept: true,
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
