import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutFlips } from '#lib/scoring/flip/cut-flips.ts'
import { createMemo } from '#lib/scoring/memo.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { score } from '#lib/scoring/score.ts'
import { scorable } from '#test/arbitraries/scorable.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const withCut = (methodology: Methodology, index: string, worst_share: number): Methodology => ({
  ...methodology,
  classification: {
    ...methodology.classification,
    cuts: methodology.classification.cuts.map((cut) => (cut.index === index ? { ...cut, worst_share } : cut)),
  },
})

it('cutFlips gives the nearest share that flips an area, and no nearer one does', () => {
  fc.assert(
    fc.property(scorable(), fc.nat(), (snapshot, any) => {
      const { methodology } = snapshot
      const area = any % snapshot.areas.count
      const memo = createMemo()
      const listed = (changed: Methodology) => score(snapshot, changed, memo).listed[area]
      for (const { index, present, nearest } of cutFlips(methodology, score(snapshot, methodology), area)) {
        const flipping = Array.from({ length: 500 }, (_, at) => (at + 1) / 1000)
          .filter((share) => listed(withCut(methodology, index, share)) !== listed(methodology))
          .sort((a, b) => Math.abs(a - present) - Math.abs(b - present))
        expect(nearest).toBe(flipping[0] ?? null)
      }
    }),
    { numRuns: 10 },
  )
})

it('cutFlips says which rank is the last inside, now and there', () => {
  const methodology = makeMethodology([makeIndex({ civic: ['pubs'] })], { worstShare: 0.2 })
  const values = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]
  const snapshot = makeSnapshot({ methodology, indicators: [{ code: 'pubs', values }], areas: 10 })
  const scores = score(snapshot, methodology)
  const of = (area: number) => cutFlips(methodology, scores, area)
  expect(of(3)).toEqual([{ index: 'need', present: 0.2, nearest: 0.4, lastInside: [2, 4] }])
  expect(of(1)).toEqual([{ index: 'need', present: 0.2, nearest: 0.199, lastInside: [2, 1] }])
  expect(of(7)).toEqual([{ index: 'need', present: 0.2, nearest: null, lastInside: [2, null] }])
})
