import { expect, it } from 'vitest'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import { cutFlips } from '#lib/scoring/flip/cut-flips.ts'
import { flips } from '#lib/scoring/flip/flips.ts'
import { createMemo } from '#lib/scoring/memo.ts'
import { score } from '#lib/scoring/score.ts'
import { describeShared } from '#test/support/shared-datasets.ts'
import { readShared } from '#test/support/shared-package.ts'

describeShared('flips on england-2019', () => {
  it('brings Victoria in Hartlepool in by any one of the changes that were found independently', async () => {
    const { snapshot } = await readShared('england-2019')
    const { methodology, areas } = snapshot
    const memo = createMemo()
    const scores = score(snapshot, methodology, memo)
    const victoria = areas.codes.indexOf('E05008952')
    const sound = (changed: typeof methodology) => checkMethodology(changed, snapshot.indicators).length === 0
    const found = flips(snapshot, methodology, victoria, { sound, memo, scores })
      .filter(({ indicator, nearest }) => indicator === null && nearest !== null)
      .map(({ domain, nearest }) => [domain, nearest])
    expect(found).toEqual([
      ['civic_assets', 92],
      ['connectedness', 105],
      ['engaged_community', 92],
    ])
    expect(cutFlips(methodology, scores, victoria)).toEqual([
      { index: 'cni', present: 0.1, nearest: 0.107, lastInside: [743, 795] },
      { index: 'imd', present: 0.1, nearest: null, lastInside: [742, null] },
    ])
  })
})
