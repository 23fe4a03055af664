import { expect, it } from 'vitest'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { createThreadPool } from '#lib/dataset/pool/create-thread-pool.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { robustnessWork } from '#lib/dataset/sureness/robustness-work.ts'
import { quarter } from '#lib/scoring/robustness/options.ts'
import { prepare } from '#lib/scoring/robustness/prepare.ts'
import { robustness } from '#lib/scoring/robustness/robustness.ts'
import { describeShared } from '#test/support/shared-datasets.ts'
import { readShared } from '#test/support/shared-package.ts'

describeShared('robustness of england-2019', () => {
  it('2,000 runs over the CNI domain weights ± 25%: 674 of 743 stay in its worst tenth, ranks shift by 158 ± 5', async () => {
    const { snapshot } = await readShared('england-2019')
    const varied = [{ index: 'cni', domains: true, indicators: false }]
    const prepared = prepare(snapshot, snapshot.methodology, { seed: 2026, drawing: quarter, varied })
    const { indices, list } = robustness(prepared, 2000)
    const [cni, imd] = indices
    expect(cni?.insideCut).toBe(743)
    expect(Math.abs((cni?.meanStayInside ?? NaN) - 674)).toBeLessThan(5)
    expect(Math.abs((cni?.meanRankShift ?? NaN) - 158)).toBeLessThan(5)
    expect(imd).toMatchObject({ meanRankShift: 0, insideCut: 742, meanStayInside: 742 })
    expect(list.baseline).toBe(225)
  })

  it('gives the same bytes through two threads', async () => {
    const { snapshot } = await readShared('england-2019')
    const { methodology } = snapshot
    const scoring = scoreDataset(openSnapshot(snapshot), {})
    if (!scoring.ok) throw new Error('the baseline can be scored')
    const options = {
      seed: 2026,
      drawing: quarter,
      varied: [{ index: 'cni', domains: true, indicators: false }],
    }
    const pool = createThreadPool({ size: 2 })
    try {
      const work = robustnessWork(scoring.value, { ...options, runs: 2000, choices: [] })(pool)
      const { byteLength, ...found } = await work(new AbortController().signal, () => undefined)
      expect(byteLength).toBeLessThan(1_000_000)
      expect(found).toEqual(robustness(prepare(snapshot, methodology, options), 2000))
    } finally {
      await pool.close()
    }
  })
})
