import { noMemo, type Memo } from '#lib/scoring/memo.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { score, type Scores } from '#lib/scoring/score.ts'
import { scoreIndex } from '#lib/scoring/score-index.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { finished, type Steps } from '#lib/scoring/steps.ts'
import { weightAt, weightPlaces, withWeight, type WeightPlace } from '#lib/scoring/weight-place.ts'
import { bounding } from './bounding.ts'
import { nearestChange } from './nearest-change.ts'
import { settledStatus } from './settled-status.ts'

/** The smallest change of one weight that puts an area on the list or takes it off. */
export type Flip = WeightPlace & {
  /** The weight now. */
  readonly present: number
  /** The nearest whole number at which the area enters or leaves, all other weights as they are; null = none does. */
  readonly nearest: number | null
}

export type FlipOptions = {
  /** Whether a methodology can be scored: lib/scenario's `checkMethodology` has nothing to say. */
  readonly sound: (methodology: Methodology) => boolean
  readonly memo?: Memo
  /** The methodology's own scores, when they are there already. */
  readonly scores?: Scores
  /** Weights from 0 to this are searched; 1,000 unless said. */
  readonly largest?: number
}

/**
 * For every weight of a methodology, the nearest whole number at which an area enters or leaves the list.
 *
 * `area`: its position. Exactly what trying every weight from 0 to `largest` with `score` would find, also where a list
 * status comes and goes as the weight grows, or the cut moves because areas lose their score. Of two that are equally
 * near the lower one is given. A weight that cannot be scored (nothing left in an index) does not count. Nothing is
 * tried for an area that another index keeps off the list: no weight of this one changes that.
 *
 * How: the score between two weights is bounded (see `bounding`), so that long stretches are proved to change nothing;
 * only the rest is rescored. Throws RangeError as `score` does.
 *
 * Example: an area 51 places outside the CNI cut may enter when Engaged community weighs 87 in place of 100.
 */
export function flips(
  snapshot: Snapshot,
  methodology: Methodology,
  area: number,
  options: FlipOptions,
): Flip[] {
  return finished(flipSteps(snapshot, methodology, area, options))
}

/** The same as work that can be paused: a server that has others to answer takes about a second of it in pieces. */
export function* flipSteps(
  snapshot: Snapshot,
  methodology: Methodology,
  area: number,
  { sound, memo = noMemo, scores = score(snapshot, methodology, memo), largest = 1000 }: FlipOptions,
): Steps<Flip[]> {
  const now = scores.listed[area] === 1
  const found: Flip[] = []
  for (const place of weightPlaces(methodology)) {
    const present = weightAt(methodology, place)
    const share = cutOf(methodology, place.index)
    const matters = isInsideOthers(methodology, scores, place.index, area) && counts(methodology, place)
    const search = share === undefined || !matters ? null : { place, present, area, now, share, largest }
    const nearest = search && (yield* nearestFlip(snapshot, methodology, search, sound, memo))
    found.push({ ...place, present, nearest })
  }
  return found
}

type Search = {
  readonly place: WeightPlace
  readonly present: number
  readonly area: number
  readonly now: boolean
  readonly share: number
  readonly largest: number
}

function* nearestFlip(
  snapshot: Snapshot,
  methodology: Methodology,
  search: Search,
  sound: FlipOptions['sound'],
  memo: Memo,
): Steps<number | null> {
  const { place, present, area, now } = search
  const at = statusAt(snapshot, methodology, place, area, memo)
  const soundAt = (weight: number) => sound(withWeight(methodology, place, weight))
  yield
  const zero = present !== 0 && soundAt(0) && at(0) !== now ? 0 : null
  if (!soundAt(1)) return zero
  const nearest = yield* nearestAboveZero(snapshot, methodology, search, at, memo)
  const zeroIsNearest = zero !== null && (nearest === null || present <= Math.abs(nearest - present))
  return zeroIsNearest ? zero : nearest
}

function* nearestAboveZero(
  snapshot: Snapshot,
  methodology: Methodology,
  { place, present, area, now, share, largest }: Search,
  at: (weight: number) => boolean,
  memo: Memo,
): Steps<number | null> {
  // Alone in its group every weight above 0 says the same.
  if (isAlone(methodology, place)) return present === 0 && at(1) !== now ? 1 : null
  const bounds = bounding(snapshot, methodology, place, memo)
  const throughout = (from: number, to: number) => {
    const between = bounds(from, to)
    return between === null ? null : settledStatus(between, area, share)
  }
  return yield* nearestChange(present, largest, now, { at, throughout })
}

/** Whether the area is inside the cut of one index with another weight there: what the engine itself says. */
function statusAt(
  snapshot: Snapshot,
  methodology: Methodology,
  place: WeightPlace,
  area: number,
  memo: Memo,
): (weight: number) => boolean {
  return (weight) => {
    const { indices, ties } = withWeight(methodology, place, weight)
    const index = indices.find(({ code }) => code === place.index)
    if (index === undefined) throw new RangeError(`there is no index ${place.index}`)
    const { score: column, lowestInside } = scoreIndex(
      snapshot,
      index,
      ties,
      cutOf(methodology, index.code),
      memo,
    )
    return (column[area] ?? NaN) >= lowestInside
  }
}

const cutOf = ({ classification }: Methodology, index: string) =>
  classification.cuts.find((cut) => cut.index === index)?.worst_share

function isInsideOthers(methodology: Methodology, scores: Scores, index: string, area: number): boolean {
  return scores.indices.every(
    ({ code, score: column, lowestInside }) =>
      code === index || cutOf(methodology, code) === undefined || (column[area] ?? NaN) >= lowestInside,
  )
}

const groupOf = (methodology: Methodology, { index, domain }: WeightPlace) => {
  const domains = methodology.indices.find(({ code }) => code === index)?.domains ?? []
  return { domains, own: domains.find(({ code }) => code === domain) }
}

/** A weight counts when there is something included for it to weigh. */
function counts(methodology: Methodology, place: WeightPlace): boolean {
  const { own } = groupOf(methodology, place)
  if (own === undefined) return false
  return place.indicator === null ? own.indicators.some(({ weight }) => weight > 0) : own.weight > 0
}

/** Whether nothing else is included beside it: shares are then 100% whatever the weight. */
function isAlone(methodology: Methodology, place: WeightPlace): boolean {
  const { domains, own } = groupOf(methodology, place)
  if (place.indicator !== null) {
    return own?.indicators.every(({ code, weight }) => code === place.indicator || weight === 0) ?? true
  }
  return domains.every(
    ({ code, weight, indicators }) =>
      code === place.domain || weight === 0 || indicators.every((use) => use.weight === 0),
  )
}
