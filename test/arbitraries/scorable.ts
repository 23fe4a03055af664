import fc from 'fast-check'
import type { Domain, Index } from '#lib/scoring/methodology.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import {
  aggregationCodes,
  normalisationCodes,
  summaryCodes,
  transformationCodes,
} from '#lib/scenario/scenario.ts'
import { makeMethodology, makeSnapshot, type ToyIndicator } from '#test/factories/make-snapshot.ts'

/** Few different values, so that ties, gaps and columns without spread happen all the time. */
const value = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }) },
  {
    weight: 3,
    arbitrary: fc.double({ min: 0.1, max: 900, noNaN: true }).map((x) => Number(x.toPrecision(6))),
  },
  { weight: 1, arbitrary: fc.constant(NaN) },
)
const column = (length: number, complete: boolean) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.array(complete ? value.map((x) => (Number.isNaN(x) ? 3 : x)) : value, {
        minLength: length,
        maxLength: length,
      }),
    },
    { weight: 1, arbitrary: fc.constant(Array.from({ length }, () => 2.5)) },
  )
const weight = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 9 }) },
)

export type Wanted = {
  /** Only these methods for indicators and domains. */
  readonly methods?: readonly Domain['transformation'][]
  readonly aggregations?: readonly Domain['aggregation'][]
  /** No missing values. */
  readonly complete?: boolean
  readonly levels?: readonly Index['level'][]
}

const indicatorCount = 5

function anyDomain(code: string, wanted: Wanted): fc.Arbitrary<Domain> {
  const methods = wanted.methods ?? normalisationCodes.filter((method) => method !== 'goalposts')
  return fc.record({
    code: fc.constant(code),
    name: fc.constant(code),
    weight,
    normalisation: fc.constantFrom(...methods),
    aggregation: fc.constantFrom(...(wanted.aggregations ?? aggregationCodes)),
    transformation: fc.constantFrom(...(wanted.methods ?? transformationCodes)),
    indicators: fc
      .subarray(
        Array.from({ length: indicatorCount }, (_, at) => at),
        { minLength: 1, maxLength: 3 },
      )
      .chain((chosen) => fc.tuple(...chosen.map((at) => fc.record({ at: fc.constant(at), weight }))))
      .map((chosen) => chosen.map(({ at, weight: own }) => ({ code: `i${at}`, weight: own }))),
  })
}

function anyIndex(code: string, level: Index['level'], wanted: Wanted): fc.Arbitrary<Index> {
  return fc.record({
    code: fc.constant(code),
    name: fc.constant(code),
    short_name: fc.constant(code),
    level: fc.constant(level),
    aggregation: fc.constantFrom(...(wanted.aggregations ?? aggregationCodes)),
    score_scale: fc.constantFrom(1, 3, 0.999),
    missing: fc.record({
      policy: fc.constantFrom('reweight' as const, 'exclude' as const),
      min_coverage: fc.constantFrom(0.25, 0.5, 1),
    }),
    summary: fc.constantFrom(...summaryCodes),
    domains: fc.tuple(anyDomain('d1', wanted), anyDomain('d2', wanted), anyDomain('d3', wanted)),
  })
}

/** Gives every indicator of a small-area index its own column at that level, called `s0`, `s1`, … */
function atLevel(index: Index): Index {
  if (index.level === 'area') return index
  return {
    ...index,
    domains: index.domains.map((domain) => ({
      ...domain,
      indicators: domain.indicators.map((use) => ({ ...use, code: use.code.replace('i', 's') })),
    })),
  }
}

/** A snapshot whose own methodology can be scored: every method, both polarities, ties, gaps, constant columns. */
export function scorable(wanted: Wanted = {}): fc.Arbitrary<Snapshot> {
  const complete = wanted.complete ?? false
  const levels = wanted.levels ?? ['area', 'small_area']
  return fc
    .record({ areas: fc.integer({ min: 1, max: 12 }), small: fc.integer({ min: 1, max: 30 }) })
    .chain(({ areas, small }) =>
      fc.record({
        areas: fc.constant(areas),
        columns: fc.array(column(areas, complete), { minLength: indicatorCount, maxLength: indicatorCount }),
        smallColumns: fc.array(column(small, complete), {
          minLength: indicatorCount,
          maxLength: indicatorCount,
        }),
        polarities: fc.array(fc.constantFrom(1 as const, -1 as const), { minLength: 10, maxLength: 10 }),
        smallAreas: fc.array(
          fc.record({
            area: fc.integer({ min: -1, max: areas - 1 }),
            population: fc.integer({ min: 0, max: 5 }),
          }),
          { minLength: small, maxLength: small },
        ),
        ties: fc.constantFrom('average' as const, 'lowest' as const),
        worstShare: fc.constantFrom(0.1, 0.25, 0.5),
        indices: fc
          .constantFrom(...levels)
          .chain((level) => fc.tuple(anyIndex('one', 'area', wanted), anyIndex('two', level, wanted))),
      }),
    )
    .map((made) => {
      const indicators = [
        ...made.columns.map((values, at): ToyIndicator => ({
          code: `i${at}`,
          values,
          polarity: made.polarities[at] ?? 1,
        })),
        ...made.smallColumns.map((values, at): ToyIndicator => ({
          code: `s${at}`,
          values,
          polarity: made.polarities[at + 5] ?? 1,
          level: 'small_area',
        })),
      ]
      const methodology = makeMethodology(made.indices.map(atLevel), {
        ties: made.ties,
        worstShare: made.worstShare,
      })
      return makeSnapshot({ methodology, indicators, areas: made.areas, smallAreas: made.smallAreas })
    })
    .filter((snapshot) => checkMethodology(snapshot.methodology, snapshot.indicators).length === 0)
}
