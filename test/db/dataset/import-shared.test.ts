import { expect, it } from 'vitest'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { importPackage } from '#lib/dataset/import-package.ts'
import { loadSnapshot } from '#lib/dataset/load-snapshot.ts'
import { readPackage } from '#lib/dataset/package/read-package.ts'
import { toSnapshot } from '#lib/dataset/package/to-snapshot.ts'
import { openVersion } from '#lib/dataset/store/open-version.ts'
import { freshDatabase } from '#test/support/database.ts'
import { describeShared, sharedDataset } from '#test/support/shared-datasets.ts'
import { valueOf } from '#test/support/value-of.ts'

freshDatabase()

describeShared('real packages in the database', () => {
  it('england-2025 is imported whole (how fast: npm run bench)', async () => {
    const { id } = valueOf(await importPackage(sharedDataset('england-2025')))
    expect((await loadSnapshot(await openVersion(id))).areas.count).toBe(33_755)
  })

  it('england-2019 comes back as it was, with its outcomes and boundaries', async () => {
    const directory = sharedDataset('england-2019')
    const { id } = valueOf(await importPackage(directory))
    const dataset = await openDataset(id)
    expect(dataset.snapshot).toEqual(toSnapshot(valueOf(await readPackage(directory))))
    expect(await dataset.outcomes()).toHaveLength(8)
    expect((await dataset.boundaries())?.length).toBe(1_883_924)
    expect((await dataset.agreement())?.list).toMatchObject({ published: 225, computed: 225, both: 219 })
  })

  it.each(['england-open-2019', 'hdi-2021', 'townsend-2011'])(
    '%s is imported without a problem',
    async (name) => {
      expect(await importPackage(sharedDataset(name))).toMatchObject({ ok: true, value: { imported: true } })
    },
  )
})
