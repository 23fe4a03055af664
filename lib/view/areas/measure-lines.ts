import type { ExplainedDomain } from '#lib/scoring/explain-index.ts'
import type { DomainParts } from '#lib/scoring/indicator-points/indicator-points.ts'
import type { Index } from '#lib/scoring/methodology.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { areaMean } from '#lib/scoring/summary/area-mean.ts'

/** What one measure adds to an area's score, or what a domain gives to an area that is average in all its measures. */
export type MeasureLine = {
  readonly key: string
  /** The measure, or the domain of a start. */
  readonly name: string
  readonly kind: 'start' | 'measure'
  /** The measure's share of the index, 0 to 1; null for a start. */
  readonly share: number | null
  /** What was measured here (of neighbourhoods the mean), in its unit; null for a start. NaN = missing. */
  readonly value: number | null
  readonly unit: string
  /** Below 0 = it takes away. NaN = the area has no score. */
  readonly points: number
}

/**
 * The points of an area's score, measure by measure: they add up to the score. Empty when every domain is one measure.
 *
 * `explained` and `parts`: the same index under the same method, in the same order.
 */
export function measureLines(
  snapshot: Snapshot,
  index: Index,
  explained: readonly ExplainedDomain[],
  parts: readonly DomainParts[],
  area: number,
): MeasureLine[] {
  if (parts.every(({ indicators }) => indicators.length === 1)) return []
  return parts.flatMap(({ domain: code, base, indicators }): MeasureLine[] => {
    const domain = explained.find((candidate) => candidate.code === code)
    const start: MeasureLine[] =
      base === null
        ? []
        : [
            {
              ...{ key: code, name: domain?.name ?? code, kind: 'start', share: null, value: null, unit: '' },
              points: base[area] ?? NaN,
            },
          ]
    return [
      ...start,
      ...indicators.map((own): MeasureLine => {
        const indicator = snapshot.indicators.find((candidate) => candidate.code === own.code)
        return {
          key: `${code}.${own.code}`,
          name: indicator?.name ?? own.code,
          kind: 'measure',
          share: (domain?.share ?? NaN) * own.share,
          value: valueAt(snapshot, index, own.code, area),
          unit: indicator?.unit ?? '',
          points: own.points[area] ?? NaN,
        }
      }),
    ]
  })
}

function valueAt(
  { indicators, smallAreas, areas }: Snapshot,
  index: Index,
  code: string,
  area: number,
): number {
  const values = indicators.find((candidate) => candidate.code === code)?.values
  if (values === undefined) return NaN
  if (index.level === 'area' || smallAreas === null) return values[area] ?? NaN
  return areaMean(values, smallAreas, areas.count)[area] ?? NaN
}
