const digits = 12

/** A share as the percentage that people type and read. Example: `percentOf(0.107)` is `'10.7'`. */
export function percentOf(share: number): string {
  return String(Number((share * 100).toPrecision(digits)))
}

/**
 * The share that a typed percentage stands for, or null when it is not a plain number of percent.
 *
 * Example: `shareOf('10.7')` is 0.107; `shareOf('ten')` is null. Whether the share may be a cut is checked elsewhere.
 */
export function shareOf(text: string): number | null {
  if (!/^\d{1,3}(\.\d{1,10})?$/.test(text.trim())) return null
  return Number((Number(text) / 100).toPrecision(digits))
}
