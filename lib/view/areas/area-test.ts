import type { ExplainedDomain } from '#lib/scoring/explain-index.ts'
import type { DomainParts } from '#lib/scoring/indicator-points/indicator-points.ts'
import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import type { Scores } from '#lib/scoring/score.ts'
import type { Column, Snapshot } from '#lib/scoring/snapshot.ts'
import { indexWords, type IndexWords } from '#lib/view/index-words.ts'
import { measureLines, type MeasureLine } from './measure-lines.ts'

/** One domain of an area's score. Missing values are NaN. */
export type DomainLine = {
  readonly code: string
  readonly name: string
  /** Of the index, 0 to 1. */
  readonly share: number
  /** Points of the score that come from the domain; null when the method does not add points up. */
  readonly points: number | null
  /** The middle one of the listed areas has as many. */
  readonly typical: number | null
  readonly rank: number
  readonly ranked: number
}

/** An area under one method in one index. Ranks and scores that are missing are NaN. */
export type AreaTest = {
  readonly code: string
  readonly words: IndexWords
  readonly rank: number
  readonly ranked: number
  /** The share of areas, from the most need, that meets the test; null when the index decides nothing. */
  readonly worstShare: number | null
  /** The last rank that meets the test; null when the index decides nothing. */
  readonly lastInside: number | null
  /** Null when there is not enough data or the index decides nothing. */
  readonly met: boolean | null
  readonly score: number
  /** The lowest score that met the test; NaN when none did. */
  readonly needed: number
  /** The most points that any area has from any domain: the end of the bars. */
  readonly mostPoints: number
  readonly domains: readonly DomainLine[]
  /** The same points measure by measure; empty when the domains say it all, or the method does not add points up. */
  readonly measures: readonly MeasureLine[]
}

/** One index taken apart: into domains (`explainIndex`), and into indicators (`indicatorPoints`) where that is needed. */
export type ExplainedIndex = {
  readonly domains: readonly ExplainedDomain[]
  readonly parts: readonly DomainParts[] | null
}

/** A methodology and the scores that it gave. */
export type Run = { readonly methodology: Methodology; readonly scores: Scores }

/** A rank of the engine, where 0 stands for none, as a number that is NaN where there is none. */
export const rankOf = (rank: number | undefined): number => (rank === undefined || rank === 0 ? NaN : rank)

/**
 * How an area fares in one index under one method.
 *
 * `explained`: the index taken apart under the same method as `scores`. Throws RangeError when the scores are of
 * another methodology.
 */
export function areaTest(
  snapshot: Snapshot,
  { methodology: { classification }, scores }: Run,
  index: Index,
  { domains: explained, parts }: ExplainedIndex,
  area: number,
): AreaTest {
  const scored = scores.indices.find(({ code }) => code === index.code)
  if (scored === undefined) throw new RangeError(`no scores for index ${index.code}`)
  const rank = rankOf(scored.rank[area])
  const worstShare = classification.cuts.find((cut) => cut.index === index.code)?.worst_share ?? null
  const lastInside = worstShare === null ? null : scored.lastRankInside
  return {
    code: index.code,
    words: indexWords(index),
    rank,
    ranked: scored.ranked,
    worstShare,
    lastInside,
    met: Number.isNaN(rank) || lastInside === null ? null : rank <= lastInside,
    score: scored.score[area] ?? NaN,
    needed: scored.lowestInside,
    mostPoints: explained.reduce((most, { points }) => (points ? Math.max(most, largest(points)) : most), 0),
    domains: explained.map((domain) => ({
      code: domain.code,
      name: domain.name,
      share: domain.share,
      points: domain.points === null ? null : (domain.points[area] ?? NaN),
      typical: domain.points === null ? null : middle(domain.points, scores.listed),
      rank: rankOf(domain.rank[area]),
      ranked: domain.ranked,
    })),
    measures: parts === null ? [] : measureLines(snapshot, index, explained, parts, area),
  }
}

const largest = (column: Column): number => column.reduce((most, value) => (value > most ? value : most), 0)

/** The middle value of the listed areas; NaN when none is listed. */
function middle(column: Column, listed: Uint8Array): number {
  const values = column.filter((value, area) => listed[area] === 1 && !Number.isNaN(value)).sort()
  const half = values.length / 2
  if (values.length === 0) return NaN
  const upper = values[Math.floor(half)] ?? NaN
  return values.length % 2 === 1 ? upper : (upper + (values[half - 1] ?? NaN)) / 2
}
