import { compare, type Comparison } from '#lib/scoring/compare.ts'
import { noMemo, type Memo } from '#lib/scoring/memo.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { score, type Scores } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { finished, type Steps } from '#lib/scoring/steps.ts'
import { weightPlaces, type WeightPlace } from '#lib/scoring/weight-place.ts'

/** What a quarter less and a quarter more of one weight do to the list, compared with the methodology's own. */
export type QuarterEffect = WeightPlace & { readonly lower: Comparison; readonly higher: Comparison }

/**
 * Makes each weight that counts a quarter lower and a quarter higher, all others as they are, and says who enters and
 * leaves the methodology's own list: which weights matter most, one at a time.
 *
 * In the methodology's order. A weight of 0 has no row, nor one that is alone in its group: its share is all there is,
 * whatever it says. `scores`: the methodology's own, when they are there already. Throws RangeError as `score` does.
 *
 * Source: OECD/JRC handbook (2008), step 7 (sensitivity analysis, one factor at a time).
 * Example: of two equal weights, one a quarter higher has 5/9 of the whole in place of a half.
 */
export function quarterEffects(
  snapshot: Snapshot,
  methodology: Methodology,
  memo: Memo = noMemo,
  scores: Scores = score(snapshot, methodology, memo),
): QuarterEffect[] {
  return finished(quarterSteps(snapshot, methodology, memo, scores))
}

/** The same as work that can be paused, before each rescoring. */
export function* quarterSteps(
  snapshot: Snapshot,
  methodology: Methodology,
  memo: Memo,
  scores: Scores,
): Steps<QuarterEffect[]> {
  const found: QuarterEffect[] = []
  for (const place of weightPlaces(methodology)) {
    if (!matters(methodology, place)) continue
    yield
    const lower = compare(scores, score(snapshot, withQuarters(methodology, place, 3), memo))
    yield
    const higher = compare(scores, score(snapshot, withQuarters(methodology, place, 5), memo))
    found.push({ ...place, lower, higher })
  }
  return found
}

function matters(methodology: Methodology, { index, domain, indicator }: WeightPlace): boolean {
  const domains = (methodology.indices.find(({ code }) => code === index)?.domains ?? []).filter(
    ({ weight, indicators }) => weight > 0 && indicators.some((use) => use.weight > 0),
  )
  const own = domains.find(({ code }) => code === domain)
  if (own === undefined) return false
  if (indicator === null) return domains.length > 1
  const uses = own.indicators.filter(({ weight }) => weight > 0)
  return uses.length > 1 && uses.some(({ code }) => code === indicator)
}

/** The same methodology with so many quarters of one weight; its group is written four times as large, in whole numbers. */
export function withQuarters(methodology: Methodology, place: WeightPlace, quarters: number): Methodology {
  const times = (isOwn: boolean) => (isOwn ? quarters : 4)
  return {
    ...methodology,
    indices: methodology.indices.map((index) => {
      if (index.code !== place.index) return index
      const domains = index.domains.map((domain) => {
        const isOwn = domain.code === place.domain
        if (place.indicator === null) return { ...domain, weight: domain.weight * times(isOwn) }
        if (!isOwn) return domain
        const indicators = domain.indicators.map((use) => ({
          ...use,
          weight: use.weight * times(use.code === place.indicator),
        }))
        return { ...domain, indicators }
      })
      return { ...index, domains }
    }),
  }
}
