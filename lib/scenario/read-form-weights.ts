import type { Methodology } from '#lib/scoring/methodology.ts'
import type { Field } from './scenario-query.ts'

/** Every weight field of the sandbox's form with its published weight: `cni.civic_assets`, `cni.civic_assets.pubs`. */
export function weightFields(baseline: Methodology): Map<string, number> {
  return new Map(
    baseline.indices.flatMap((index) =>
      index.domains.flatMap((domain): [string, number][] => [
        [`${index.code}.${domain.code}`, domain.weight],
        ...domain.indicators.map((use): [string, number] => [
          `${index.code}.${domain.code}.${use.code}`,
          use.weight,
        ]),
      ]),
    ),
  )
}

/**
 * The fields of a sent form with its tick boxes taken into account.
 *
 * Without script the page cannot change a number when a box is ticked, so the boxes decide: unticked = weight 0;
 * ticked again while the number still says 0 = the published weight. A number above 0 typed into a row that was left
 * out counts too, ticked or not. `out` names the rows that were left out when the page was made.
 */
export function readFormWeights(
  baseline: Methodology,
  fields: readonly Field[],
  given: ReadonlyMap<string, string>,
): Map<string, string> {
  const included = new Set(fields.filter(([name]) => name === 'include').map(([, value]) => value))
  const wasOut = new Set(fields.filter(([name]) => name === 'out').map(([, value]) => value))
  const weights = new Map(given)
  for (const [name, published] of weightFields(baseline)) {
    const value = given.get(name)
    const typed = value !== undefined && value.trim() !== '' && !/^0+$/.test(value.trim())
    if (included.has(name)) {
      if (value === undefined || (wasOut.has(name) && !typed)) weights.set(name, String(published))
    } else if (!(wasOut.has(name) && typed)) weights.set(name, '0')
  }
  return weights
}
