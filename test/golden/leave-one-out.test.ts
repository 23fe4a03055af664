import { expect, it } from 'vitest'
import { leaveOneOut } from '#lib/scoring/leave-one-out/leave-one-out.ts'
import { createMemo } from '#lib/scoring/memo.ts'
import { describeShared } from '#test/support/shared-datasets.ts'
import { readShared } from '#test/support/shared-package.ts'

describeShared('leaveOneOut on england-2019', () => {
  it('keeps 194, 121 and 116 of the 225 published areas inside the CNI cut, without each of its domains', async () => {
    const { snapshot, published } = await readShared('england-2019')
    // With the IMD held as published, only the cut of the CNI decides who stays.
    const cuts = snapshot.methodology.classification.cuts.filter(({ index }) => index === 'cni')
    const methodology = {
      ...snapshot.methodology,
      classification: { ...snapshot.methodology.classification, cuts },
    }
    const kept = leaveOneOut(snapshot, methodology, createMemo())
      .filter(({ index }) => index === 'cni')
      .map(({ domain, comparison }) => {
        const listed = [...(comparison?.entering ?? []), ...(comparison?.staying ?? [])]
        return [domain, listed.filter((area) => published.listed?.[area] === 1).length]
      })
    expect(kept).toEqual([
      ['civic_assets', 194],
      ['connectedness', 121],
      ['engaged_community', 116],
    ])
  })
})
