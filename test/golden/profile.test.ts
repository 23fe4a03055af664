import { expect, it } from 'vitest'
import { profile } from '#lib/scoring/profile/profile.ts'
import { profileGroups } from '#lib/scoring/profile/profile-groups.ts'
import { score } from '#lib/scoring/score.ts'
import { describeShared } from '#test/support/shared-datasets.ts'
import { readShared } from '#test/support/shared-package.ts'

describeShared('profile of england-2019', () => {
  it('people in income deprivation: 26.8% in the published 225, 25.9% in other areas of the worst IMD tenth, 12.8% in all', async () => {
    const { snapshot, published, outcomes } = await readShared('england-2019')
    const listed = Uint8Array.from(published.listed ?? [], (isListed) => Number(isListed === 1))
    const groups = profileGroups(score(snapshot, snapshot.methodology), 'imd', listed)
    const found = profile(outcomes, groups).find(({ code }) => code === 'income_deprived')
    const percent = found?.groups.map(({ mean }) => 100 * (mean ?? NaN)) ?? []
    ;[26.8, 25.9, 12.8].forEach((known, at) => {
      expect(Math.abs((percent[at] ?? NaN) - known)).toBeLessThan(0.2)
    })
    expect(found?.groups.map(({ areas, missing }) => areas + missing)).toEqual([225, 742 - 219, 7433])
  })
})
