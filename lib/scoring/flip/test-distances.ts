import type { Methodology } from '#lib/scoring/methodology.ts'
import type { Scores } from '#lib/scoring/score.ts'

/** How far an area is from the cut of one index. */
export type TestDistance = {
  readonly index: string
  readonly isInside: boolean
  /** Areas with a score, and the last of their ranks that is inside. */
  readonly ranked: number
  readonly lastRankInside: number
  /** 1 = most need; null = the area has no score, or nothing can be inside. The same for all that follows. */
  readonly rank: number | null
  /** Places outside the cut; 0 or less = inside with so many places to spare. */
  readonly placesOutside: number | null
  readonly score: number | null
  /** The lowest score that is inside. */
  readonly lowestInside: number | null
  /** Points missing to the lowest score inside; 0 or less = inside with so many points to spare. */
  readonly pointsOutside: number | null
}

/**
 * How far an area is from each cut of a methodology, in ranks and in points of the score, in the order of the cuts.
 *
 * `area`: its position. Indices without a cut are not tested.
 * Example: rank 794 where 743 is the last inside is 51 places outside.
 */
export function testDistances({ classification }: Methodology, scores: Scores, area: number): TestDistance[] {
  return classification.cuts.flatMap(({ index: code }) => {
    const own = scores.indices.find((candidate) => candidate.code === code)
    return own === undefined ? [] : [distance(own, area)]
  })
}

function distance(own: Scores['indices'][number], area: number): TestDistance {
  const { code: index, ranked, lastRankInside } = own
  const score = orNull(own.score[area])
  const lowestInside = orNull(own.lowestInside)
  const rank = score === null ? null : (own.rank[area] ?? null)
  return {
    index,
    isInside: score !== null && lowestInside !== null && score >= lowestInside,
    ranked,
    lastRankInside,
    rank,
    placesOutside: rank === null || lowestInside === null ? null : rank - lastRankInside,
    score,
    lowestInside,
    pointsOutside: score === null || lowestInside === null ? null : lowestInside - score,
  }
}

const orNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value)
