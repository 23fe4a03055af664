import type { Index, Level, Methodology } from '#lib/scoring/methodology.ts'
import type { Indicator, Snapshot } from '#lib/scoring/snapshot.ts'

export type ToyIndicator = {
  readonly code: string
  readonly values: readonly number[]
  readonly polarity?: 1 | -1
  readonly level?: Level
}

type Toy = {
  readonly methodology: Methodology
  readonly indicators: readonly ToyIndicator[]
  readonly areas: number
  /** Area position (−1 = none) and people of each small area. */
  readonly smallAreas?: readonly { readonly area: number; readonly population: number }[]
}

/** A snapshot of made-up areas `A1`, `A2`, … in one district and one region, each with 1,000 people. */
export function makeSnapshot({ methodology, indicators, areas, smallAreas }: Toy): Snapshot {
  const each = <Value>(make: (at: number) => Value) => Array.from({ length: areas }, (_, at) => make(at))
  return {
    dataset: { name: 'toy', version: '1.0.0', digest: 'sha256:toy', title: 'Toy', invented: true },
    methodology,
    areas: {
      count: areas,
      codes: each((at) => `A${at + 1}`),
      names: each((at) => `Area ${at + 1}`),
      districtCodes: each(() => 'D1'),
      districtNames: each(() => 'District'),
      regionCodes: each(() => 'R1'),
      regionNames: each(() => 'Region'),
      population: new Float64Array(areas).fill(1000),
      longitude: new Float64Array(areas).fill(NaN),
      latitude: new Float64Array(areas).fill(NaN),
    },
    smallAreas:
      smallAreas === undefined
        ? null
        : {
            count: smallAreas.length,
            codes: smallAreas.map((_, at) => `S${at + 1}`),
            area: Int32Array.from(smallAreas, ({ area }) => area),
            population: Float64Array.from(smallAreas, ({ population }) => population),
          },
    indicators: indicators.map(makeIndicator),
  }
}

function makeIndicator({ code, values, polarity = 1, level = 'area' }: ToyIndicator): Indicator {
  return {
    code,
    name: code,
    description: '',
    unit: 'number',
    polarity,
    status: 'published',
    source: 'made up',
    sourceDate: '2026',
    level,
    values: Float64Array.from(values),
  }
}

/** A methodology of the indices given, with a cut of `worstShare` on each. */
export function makeMethodology(
  indices: readonly Index[],
  { ties = 'average', worstShare = 0.5 }: { ties?: Methodology['ties']; worstShare?: number } = {},
): Methodology {
  return {
    version: 1,
    name: 'Toy method',
    ties,
    classification: {
      label: 'Listed',
      rule: 'all',
      cuts: indices.map(({ code }) => ({ index: code, worst_share: worstShare })),
    },
    indices,
  }
}

/** An index of one domain per entry, all arithmetic: `{ civic: ['pubs', 'parks'] }`; weights 100 each. */
export function makeIndex(
  domains: Readonly<Record<string, readonly string[]>>,
  change: Partial<Index> = {},
): Index {
  return {
    code: 'need',
    name: 'Need',
    short_name: 'Need',
    level: 'area',
    aggregation: 'arithmetic',
    score_scale: 1,
    missing: { policy: 'reweight', min_coverage: 0.5 },
    domains: Object.entries(domains).map(([code, indicators]) => ({
      code,
      name: code,
      weight: 100,
      normalisation: 'none',
      aggregation: 'arithmetic',
      transformation: 'none',
      indicators: indicators.map((indicator) => ({ code: indicator, weight: 100 })),
    })),
    ...change,
  }
}
