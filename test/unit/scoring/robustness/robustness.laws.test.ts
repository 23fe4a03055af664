import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import type { RobustnessOptions } from '#lib/scoring/robustness/options.ts'
import { methodologyOfRun, prepare } from '#lib/scoring/robustness/prepare.ts'
import { rankIntervals } from '#lib/scoring/robustness/rank-intervals.ts'
import { ranksOfRuns, type RanksOfRuns } from '#lib/scoring/robustness/ranks-of-runs.ts'
import { robustness } from '#lib/scoring/robustness/robustness.ts'
import { runChunk } from '#lib/scoring/robustness/run-chunk.ts'
import { subjectOf, summarise } from '#lib/scoring/robustness/summarise.ts'
import { variationsOf } from '#lib/scoring/robustness/variations.ts'
import { score } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { syntheticSnapshot } from '#bin/bench/synthetic-snapshot.ts'
import { scorable } from '#test/arbitraries/scorable.ts'

const everything = ({ methodology }: Snapshot) =>
  methodology.indices.map(({ code: index }) => ({ index, domains: true, indicators: true }))

const options = (snapshot: Snapshot): fc.Arbitrary<RobustnessOptions> =>
  fc.record({
    seed: fc.nat(),
    drawing: fc.oneof(
      fc.record({ kind: fc.constant('nudged' as const), range: fc.constantFrom(0, 0.25, 0.9) }),
      fc.constant({ kind: 'anywhere' as const }),
    ),
    varied: fc.subarray(everything(snapshot)),
  })

const analysed = scorable().chain((snapshot) => fc.tuple(fc.constant(snapshot), options(snapshot)))

const soundOn = (snapshot: Snapshot) => (methodology: Snapshot['methodology']) =>
  checkMethodology(methodology, snapshot.indicators).length === 0

/** Every ranks column of a run. */
const ranksOfRun = ({ indices, runs, areas }: RanksOfRuns, run: number) =>
  indices.map((all) => Array.from({ length: areas }, (_, area) => all[area * runs + run]))

describe('robustness', () => {
  it('ranks and lists in every run as score does with the weights and the method of that run', () => {
    fc.assert(
      fc.property(analysed, ([snapshot, own]) => {
        const alternatives = snapshot.methodology.indices.map(({ code: index, level }) => ({
          index,
          transformations: ['rank', 'none'] as const,
          aggregations: ['arithmetic', 'geometric'] as const,
          summaries: level === 'area' ? [] : (['mean_score', 'mean_rank', 'share_in_worst'] as const),
          worstShares: [0.3],
        }))
        const variations = variationsOf(snapshot.methodology, alternatives, soundOn(snapshot))
        const prepared = prepare(snapshot, snapshot.methodology, { ...own, variations })
        const ranks = ranksOfRuns(snapshot.areas.count, prepared.indices.length, 8)
        const chunk = runChunk(prepared, ranks, 3, 8)
        const before = score(snapshot, snapshot.methodology)
        const listed = new Int32Array(snapshot.areas.count)
        for (let run = 3; run < 8; run++) {
          const scores = score(snapshot, methodologyOfRun(prepared, run))
          expect(ranksOfRun(ranks, run)).toEqual(scores.indices.map(({ rank }) => Array.from(rank)))
          before.indices.forEach(({ rank, lastRankInside }, at) => {
            const after = scores.indices[at]
            const inside = (place = 0, last = 0) => place > 0 && place <= last
            const stay = rank.filter((place, area) => {
              return inside(place, lastRankInside) && inside(after?.rank[area], after?.lastRankInside)
            })
            expect(chunk.stayInside[at * 5 + run - 3]).toBe(stay.length)
          })
          expect(chunk.listSize[run - 3]).toBe(scores.listed.reduce((sum, isListed) => sum + isListed, 0))
          scores.listed.forEach((isListed, area) => (listed[area] = (listed[area] ?? 0) + isListed))
        }
        expect(chunk.listed).toEqual(listed)
      }),
      { numRuns: 250 },
    )
  })

  it('gives the same bytes in whatever chunks its runs are done, and in whatever order they come back', () => {
    fc.assert(
      fc.property(analysed, fc.integer({ min: 1, max: 69 }), ([snapshot, own], split) => {
        const ready = () => prepare(snapshot, snapshot.methodology, own)
        const areas = snapshot.areas.count
        const ranks = ranksOfRuns(areas, snapshot.methodology.indices.length, 70, true)
        const chunks = [runChunk(ready(), ranks, split, 70), runChunk(ready(), ranks, 0, split)]
        const middle = Math.ceil(areas / 2)
        const parts = [rankIntervals(ranks, middle, areas), rankIntervals(ranks, 0, middle)]
        expect(summarise(subjectOf(ready()), chunks, parts)).toEqual(robustness(ready(), 70))
      }),
      { numRuns: 40 },
    )
  })

  it('is sure of everything when nothing varies', () => {
    fc.assert(
      fc.property(analysed, ([snapshot, own]) => {
        const still: RobustnessOptions = { ...own, drawing: { kind: 'nudged', range: 0 } }
        const found = robustness(prepare(snapshot, snapshot.methodology, still), 5)
        const { listed, indices } = score(snapshot, snapshot.methodology)
        expect(Array.from(found.probability)).toEqual(Array.from(listed))
        found.indices.forEach(({ low, median, high, meanRankShift, insideCut, meanStayInside }, at) => {
          for (const ranks of [low, median, high]) expect(ranks).toEqual(indices[at]?.rank)
          expect([meanRankShift, meanStayInside]).toEqual([0, insideCut])
        })
        expect(found.list.meanOverlap).toBe(1)
      }),
      { numRuns: 100 },
    )
  })

  it('gives probabilities from 0 to 1 and intervals in order, around what the runs gave', () => {
    fc.assert(
      fc.property(analysed, ([snapshot, own]) => {
        const { probability, indices } = robustness(prepare(snapshot, snapshot.methodology, own), 20)
        expect(probability.every((share) => share >= 0 && share <= 1)).toBe(true)
        for (const { low, median, high } of indices) {
          low.forEach((best, area) => {
            expect(best).toBeLessThanOrEqual(median[area] ?? NaN)
            expect(median[area]).toBeLessThanOrEqual(high[area] ?? NaN)
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('agrees with score on areas that are many, and takes quantiles from the runs', () => {
    const snapshot = syntheticSnapshot(400)
    const own: RobustnessOptions = {
      seed: 7,
      drawing: { kind: 'nudged', range: 0.25 },
      varied: everything(snapshot),
    }
    const prepared = prepare(snapshot, snapshot.methodology, own)
    const perRun = Array.from({ length: 41 }, (_, run) => score(snapshot, methodologyOfRun(prepared, run)))
    const { probability, indices } = robustness(prepared, 41)
    for (let area = 0; area < 400; area++) {
      expect(probability[area]).toBe(perRun.filter(({ listed }) => listed[area] === 1).length / 41)
      indices.forEach(({ low, median, high }, at) => {
        const ranks = perRun.map((scores) => scores.indices[at]?.rank[area] ?? NaN).sort((a, b) => a - b)
        // Of 41 runs, 5% are at or below the 3rd, half the 21st, 95% the 39th.
        expect([low[area], median[area], high[area]]).toEqual([ranks[2], ranks[20], ranks[38]])
      })
    }
  })
})
