import type { Scores } from '#lib/scoring/score.ts'
import type { Column } from '#lib/scoring/snapshot.ts'
import type { Published } from './published.ts'

/** How far one published column and our own run are from each other. Only areas with a published value count. */
export type ColumnAgreement = {
  /** As in published.csv, for example `cni_rank`. */
  readonly column: string
  readonly index: string
  readonly kind: 'score' | 'rank'
  /** Areas that have both. */
  readonly compared: number
  /** Areas with a published value and no score of ours. */
  readonly notScored: number
  /** Scores: the same when rounded as published. Ranks: the same. */
  readonly exact: number
  /** Within `tolerance`, the exact ones included. */
  readonly within: number
  readonly tolerance: number
  /** The largest difference; 0 when nothing was compared. */
  readonly largestError: number
  /** Every value is within the tolerance, and none is missing. */
  readonly agrees: boolean
}

/** The published list beside ours, over the areas for which something was published. */
export type ListAgreement = {
  readonly published: number
  readonly computed: number
  readonly both: number
  /** Positions of the areas on one list and not the other. */
  readonly publishedOnly: readonly number[]
  readonly computedOnly: readonly number[]
}

/** How well our own run of the methodology reproduces what was published with a dataset. */
export type Agreement = {
  readonly columns: readonly ColumnAgreement[]
  /** Null when no list was published. */
  readonly list: ListAgreement | null
  /** All columns agree. The list is shown, not judged: who drew it up may have used data that was never published. */
  readonly agrees: boolean
}

/** Ranks of published, rounded scores may be out by one place where two areas are nearly level. */
const rankTolerance = 1
/** Published scores are often single-precision numbers, which hold seven digits. */
const precisionOfPublished = 1e-6

/**
 * Compares what was published with our own run, column by column.
 *
 * A score agrees when it is within half a unit of its last published decimal, plus a millionth of the largest published
 * score; a rank when it is at most one place out. Example: england-2019 gives 225 published, 225 computed, 219 on both.
 */
export function agreement(published: Published, scores: Scores): Agreement {
  const columns = published.indices.flatMap(({ code, score, rank }) => {
    const ours = scores.indices.find((index) => index.code === code)
    if (ours === undefined) return []
    const ranks = Float64Array.from(ours.rank, (place) => (place === 0 ? NaN : place))
    return [
      ...(score === null ? [] : [compareColumn(`${code}_score`, code, 'score', score, ours.score)]),
      ...(rank === null ? [] : [compareColumn(`${code}_rank`, code, 'rank', rank, ranks)]),
    ]
  })
  const list = published.listed === null ? null : compareLists(published.listed, scores.listed)
  return { columns, list, agrees: columns.every(({ agrees }) => agrees) }
}

function compareColumn(
  column: string,
  index: string,
  kind: 'score' | 'rank',
  published: Column,
  computed: Column,
): ColumnAgreement {
  const rounding = kind === 'score' ? 0.5 * 10 ** -mostDecimals(published) : 0
  const largest = published.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0)
  const tolerance = kind === 'score' ? rounding + precisionOfPublished * largest : rankTolerance
  let [compared, notScored, exact, within, largestError] = [0, 0, 0, 0, 0]
  published.forEach((value, area) => {
    if (Number.isNaN(value)) return
    const error = Math.abs((computed[area] ?? NaN) - value)
    if (Number.isNaN(error)) {
      notScored += 1
      return
    }
    compared += 1
    if (error <= rounding * (1 + 1e-9)) exact += 1
    if (error <= tolerance) within += 1
    largestError = Math.max(largestError, error)
  })
  const agrees = within === compared && notScored === 0
  return { column, index, kind, compared, notScored, exact, within, tolerance, largestError, agrees }
}

function compareLists(published: Column, computed: Uint8Array): ListAgreement {
  let both = 0
  const [publishedOnly, computedOnly]: [number[], number[]] = [[], []]
  published.forEach((flag, area) => {
    if (Number.isNaN(flag)) return
    const ours = computed[area] === 1
    if (flag === 1 && ours) both += 1
    else if (flag === 1) publishedOnly.push(area)
    else if (ours) computedOnly.push(area)
  })
  return {
    published: both + publishedOnly.length,
    computed: both + computedOnly.length,
    both,
    publishedOnly,
    computedOnly,
  }
}

/** Decimals that a column was published with. Example: 4.97 and 27.5 have 2. */
function mostDecimals(column: Column): number {
  let most = 0
  for (const value of column) {
    if (Number.isNaN(value)) continue
    const [digits = '', exponent = '0'] = String(value).split('e')
    most = Math.max(most, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
  }
  return most
}
