import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import { flips } from '#lib/scoring/flip/flips.ts'
import { createMemo } from '#lib/scoring/memo.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { score } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { withWeight, type WeightPlace } from '#lib/scoring/weight-place.ts'
import { syntheticSnapshot } from '#bin/bench/synthetic-snapshot.ts'
import { scorable } from '#test/arbitraries/scorable.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const soundOn = (snapshot: Snapshot) => (methodology: Methodology) =>
  checkMethodology(methodology, snapshot.indicators).length === 0

/** Tries every weight, nearest first, the lower of two first. */
function byTrying(snapshot: Snapshot, place: WeightPlace, present: number, area: number, largest: number) {
  const memo = createMemo()
  const { methodology } = snapshot
  const now = score(snapshot, methodology, memo).listed[area]
  for (let distance = 1; distance <= Math.max(present, largest); distance++) {
    for (const weight of [present - distance, present + distance]) {
      if (weight < 0 || weight > largest) continue
      const changed = withWeight(methodology, place, weight)
      if (soundOn(snapshot)(changed) && score(snapshot, changed, memo).listed[area] !== now) return weight
    }
  }
  return null
}

function expectNearest(snapshot: Snapshot, area: number, largest: number): void {
  const options = { sound: soundOn(snapshot), memo: createMemo(), largest }
  for (const { present, nearest, ...place } of flips(snapshot, snapshot.methodology, area, options)) {
    expect({ place, nearest }).toEqual({ place, nearest: byTrying(snapshot, place, present, area, largest) })
  }
}

describe('flips', () => {
  it('finds the value that flips an area, and no nearer value does, with every method, gaps and ties', () => {
    fc.assert(
      fc.property(scorable(), fc.nat(), (snapshot, any) => {
        expectNearest(snapshot, any % snapshot.areas.count, 30)
      }),
      { numRuns: 60 },
    )
  })

  it('finds it among areas that are many enough for long stretches to be settled', () => {
    const synthetic = syntheticSnapshot(100)
    const ranks = score(synthetic, synthetic.methodology).indices.map(({ rank }) => rank)
    const insideOne = Array.from(synthetic.areas.codes.keys()).filter((area) =>
      ranks.some((rank) => (rank[area] ?? 0) <= 10),
    )
    for (const area of insideOne.slice(0, 2)) expectNearest(synthetic, area, 200)
  })

  it('tries no weight of what is left out, and none that leaves an index with nothing', () => {
    const snapshot = makeSnapshot({
      areas: 4,
      indicators: [
        { code: 'pubs', values: [4, 3, 2, 1] },
        { code: 'parks', values: [1, 2, 3, 4] },
      ],
      methodology: makeMethodology([makeIndex({ civic: ['pubs', 'parks'] })], { worstShare: 0.25 }),
    })
    const equal = withWeight(snapshot.methodology, { index: 'need', domain: 'civic', indicator: 'parks' }, 99)
    const nearest = flips({ ...snapshot, methodology: equal }, equal, 0, { sound: soundOn(snapshot) })
    expect(nearest).toEqual([
      { index: 'need', domain: 'civic', indicator: null, present: 100, nearest: null },
      { index: 'need', domain: 'civic', indicator: 'pubs', present: 100, nearest: 98 },
      { index: 'need', domain: 'civic', indicator: 'parks', present: 99, nearest: 101 },
    ])
  })
})
