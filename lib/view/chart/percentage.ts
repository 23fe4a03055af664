/**
 * A part of a chart's width as an SVG attribute, to a hundredth of a percent.
 *
 * `fraction`: 0 to 1; outside of it, and when it is missing (NaN), the nearest end (0 for missing), so that a
 * drawing never leaves its box. Example: `percentage(1 / 3)` is "33.33%".
 */
export function percentage(fraction: number): string {
  const inside = Number.isNaN(fraction) ? 0 : Math.min(1, Math.max(0, fraction))
  return `${Math.round(inside * 10_000) / 100}%`
}
