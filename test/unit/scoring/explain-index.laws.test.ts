import fc from 'fast-check'
import { expect, it } from 'vitest'
import { explainIndex } from '#lib/scoring/explain-index.ts'
import { score } from '#lib/scoring/score.ts'
import { scorable } from '#test/arbitraries/scorable.ts'

it('explainIndex gives points that add up to the score of every area, with gaps and small areas', () => {
  fc.assert(
    fc.property(scorable(), (snapshot) => {
      const { indices } = score(snapshot, snapshot.methodology)
      snapshot.methodology.indices.forEach((index, at) => {
        const domains = explainIndex(snapshot, index, snapshot.methodology.ties)
        if (domains.some(({ points }) => points === null)) return
        indices[at]?.score.forEach((value, area) => {
          const sum = domains.reduce((total, { points }) => total + (points?.[area] ?? NaN), 0)
          if (Number.isNaN(value)) expect(sum).toBeNaN()
          else expect(Math.abs(sum - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)))
        })
      })
    }),
    { numRuns: 300 },
  )
})
