import { binOf, histogram } from '#lib/scoring/distribution/histogram.ts'
import type { Column, Indicator, IndicatorStatus, Snapshot } from '#lib/scoring/snapshot.ts'
import { areaMean } from '#lib/scoring/summary/area-mean.ts'
import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import { indexWords } from '#lib/view/index-words.ts'

/** About so many bars each. */
const BINS = 24

/** A bar: areas with a value from `from` up to `to`. */
export type DistributionBin = {
  readonly from: string
  readonly to: string
  readonly count: number
  /** The marked area is here. */
  readonly marked: boolean
}

/** How the values of one indicator are spread over the areas. */
export type Distribution = {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly higherIsNeed: boolean
  readonly status: IndicatorStatus
  /** Values belong to smaller places; each area has the mean of its own, weighted by who lives there. */
  readonly isMean: boolean
  readonly bins: readonly DistributionBin[]
  /** Areas without a value. */
  readonly missing: number
  /** The value of the marked area; null when none is marked, NaN-free: "no value" when it has none. */
  readonly marked: string | null
}

/** The indicators of one domain of an index. */
export type DistributionGroup = {
  readonly key: string
  readonly index: string
  readonly domain: string
  readonly distributions: readonly Distribution[]
}

/**
 * How every indicator of the method is spread over the areas, by index and domain. Values do not depend on weights, so the
 * changes of a visitor make no difference here. `marked`: position of an area to mark, or null.
 */
export function distributions(snapshot: Snapshot, marked: number | null): DistributionGroup[] {
  const byCode = new Map(snapshot.indicators.map((indicator) => [indicator.code, indicator]))
  return snapshot.methodology.indices.flatMap((index) =>
    index.domains.map((domain) => ({
      key: `${index.code}.${domain.code}`,
      index: indexWords(index).title,
      domain: domain.name,
      distributions: domain.indicators.flatMap(({ code }) => {
        const indicator = byCode.get(code)
        return indicator === undefined ? [] : [distribution(snapshot, indicator, marked)]
      }),
    })),
  )
}

function distribution(snapshot: Snapshot, indicator: Indicator, marked: number | null): Distribution {
  const values = byArea(snapshot, indicator)
  const made = histogram(values, BINS)
  const own = marked === null ? NaN : (values[marked] ?? NaN)
  const markedBin = binOf(made, own)
  const edge = (bin: number) =>
    formatDecimal((Math.round(made.from / made.width) + bin) * made.width, places(made.width))
  return {
    code: indicator.code,
    name: indicator.name,
    unit: indicator.unit,
    higherIsNeed: indicator.polarity === 1,
    status: indicator.status,
    isMean: indicator.level === 'small_area',
    bins: made.counts.map((count, bin) => ({
      from: edge(bin),
      to: edge(bin + 1),
      count,
      marked: bin === markedBin,
    })),
    missing: made.missing,
    marked:
      marked === null ? null : Number.isNaN(own) ? 'no value' : formatDecimal(own, places(made.width / 10)),
  }
}

function byArea({ areas, smallAreas }: Snapshot, { level, values }: Indicator): Column {
  if (level === 'area') return values
  if (smallAreas === null) throw new RangeError('there are no small areas to sum up')
  return areaMean(values, smallAreas, areas.count)
}

/** Decimals that tell numbers apart which differ by `step`. */
const places = (step: number): number => Math.min(10, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
