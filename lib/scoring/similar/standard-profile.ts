import { noMemo, type Memo } from '#lib/scoring/memo.ts'
import type { Level, Methodology } from '#lib/scoring/methodology.ts'
import { scaledIndicator } from '#lib/scoring/scaled-indicator.ts'
import type { Column, Snapshot } from '#lib/scoring/snapshot.ts'
import { areaMean } from '#lib/scoring/summary/area-mean.ts'

/** What areas are like: for each domain its indicators on one scale, as columns of W areas. Missing = NaN. */
export type StandardProfile = readonly (readonly Column[])[]

/**
 * Every domain of a methodology that counts, as columns in which areas can be compared: each included indicator as its
 * normal score over its units, so that no unit of measurement and no outlier rules; of small areas the
 * population-weighted mean. Weights do not matter beyond being above 0.
 *
 * Throws RangeError when the snapshot lacks an indicator or its small areas.
 * Source: van der Waerden's normal scores, Φ⁻¹((N − r + ½) / N).
 */
export function standardProfile(
  snapshot: Snapshot,
  { indices, ties }: Methodology,
  memo: Memo = noMemo,
): StandardProfile {
  return indices.flatMap(({ level, domains }) =>
    domains
      .filter(({ weight }) => weight > 0)
      .map(({ indicators }) =>
        indicators
          .filter(({ weight }) => weight > 0)
          .map(({ code }) => {
            const indicator = snapshot.indicators.find((candidate) => candidate.code === code)
            if (indicator === undefined) throw new RangeError(`the dataset has no indicator ${code}`)
            const use = { code, weight: 1, normalisation: 'normal_score' } as const
            const domain = { normalisation: 'normal_score' } as const
            return ofAreas(snapshot, level, scaledIndicator(indicator, use, domain, ties, memo).values)
          }),
      )
      .filter((columns) => columns.length > 0),
  )
}

function ofAreas({ smallAreas, areas }: Snapshot, level: Level, values: Column): Column {
  if (level === 'area') return values
  if (smallAreas === null) throw new RangeError('the methodology needs small areas')
  return areaMean(values, smallAreas, areas.count)
}
