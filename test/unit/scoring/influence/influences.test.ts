import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syntheticSnapshot } from '#bin/bench/synthetic-snapshot.ts'
import { influences, partsOf } from '#lib/scoring/influence/influences.ts'
import { withWeight } from '#lib/scoring/weight-place.ts'
import { scorable } from '#test/arbitraries/scorable.ts'

describe('influences', () => {
  it('gives shares that add up to 1 over the domains and over the indicators of each index, for what is included', () => {
    fc.assert(
      fc.property(scorable(), (snapshot) => {
        const { methodology } = snapshot
        const found = influences(snapshot, methodology)
        for (const { code } of methodology.indices) {
          const own = found.filter(({ index }) => index === code)
          for (const kind of [
            own.filter(({ indicator }) => indicator === null),
            own.filter(({ indicator }) => indicator !== null),
          ]) {
            expect(kind.every(({ share }) => share > 0)).toBe(true)
            expect(kind.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('shows that equal weights are not equal influence, and that a heavier weight has more', () => {
    const snapshot = syntheticSnapshot(300)
    const heavy = withWeight(snapshot.methodology, { index: 'cni', domain: 'd0', indicator: null }, 400)
    const domain = (of: typeof heavy, code: string) => {
      const found = influences(snapshot, of).find((part) => part.domain === code && part.indicator === null)
      if (found?.squaredCorrelation == null || found.correlationRatio === null)
        throw new Error(`no influence of ${code}`)
      return { share: found.share, straight: found.squaredCorrelation, any: found.correlationRatio }
    }
    const [before, after] = [domain(snapshot.methodology, 'd0'), domain(heavy, 'd0')]
    expect(before.share).toBeCloseTo(1 / 3, 12)
    expect(after.share).toBeCloseTo(2 / 3, 12)
    expect(after.straight).toBeGreaterThan(0.8)
    expect(after.any).toBeGreaterThan(before.any)
    expect(Math.abs(after.any - after.straight)).toBeLessThan(0.1)
  })

  it('takes small areas as population-weighted means of their areas', () => {
    const snapshot = syntheticSnapshot(40)
    const imd = snapshot.methodology.indices[1]
    if (imd === undefined) throw new Error('there is no second index')
    for (const { values } of partsOf(snapshot, imd, 'average')) expect(values).toHaveLength(40)
  })
})
