import type { Index } from '#lib/scoring/methodology.ts'
import type { Withheld } from './withheld-indicators.ts'

/** The indicators of an index that count: weight above 0, in a domain of weight above 0. */
export const countedIndicators = ({ domains }: Index): string[] =>
  domains
    .filter(({ weight }) => weight > 0)
    .flatMap(({ indicators }) => indicators.filter(({ weight }) => weight > 0).map(({ code }) => code))

/**
 * Why the parts of an index (its indicators' values and its domain scores, from which values could be worked out) may not
 * be passed on in bulk; null when they may.
 */
export const partsWithheld = (index: Index, withheld: Withheld): string | null =>
  firstReason(countedIndicators(index), withheld)

/**
 * Why even an index's scores and ranks may not be passed on in bulk; null when they may. They are results of ours, and so
 * may be, unless nothing but one withheld indicator counts: then they are that indicator under another name.
 */
export function resultWithheld(index: Index, withheld: Withheld): string | null {
  const counted = countedIndicators(index)
  return counted.length === 1 ? firstReason(counted, withheld) : null
}

const firstReason = (codes: readonly string[], withheld: Withheld): string | null =>
  codes.map((code) => withheld.get(code)).find((reason) => reason !== undefined) ?? null
