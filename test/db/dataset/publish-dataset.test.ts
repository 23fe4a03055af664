import { beforeEach, describe, expect, test } from 'vitest'
import { listDatasets } from '#lib/dataset/list-datasets.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { currentDatasetId, findVersionId } from '#lib/dataset/store/find-version.ts'
import { db } from '#lib/db/database.ts'
import { freshDatabase } from '#test/support/database.ts'
import { storeTiny } from '#test/support/store-texts.ts'

freshDatabase()
beforeEach(() => db().datasetVersion.deleteMany())

describe('publishDataset(id)', () => {
  test('makes a version the current one, and an earlier one current again', async () => {
    const [first, second] = [await storeTiny('tiny', '1.0.0'), await storeTiny('tiny', '1.1.0')]
    expect(await currentDatasetId()).toBeNull()
    expect(await publishDataset(first)).toEqual({ id: first, published: true })
    await publishDataset(second)
    expect(await currentDatasetId()).toBe(second)
    await publishDataset(first)
    expect(await currentDatasetId()).toBe(first)
  })

  test('does nothing when the version is current already', async () => {
    const id = await storeTiny()
    await publishDataset(id)
    expect(await publishDataset(id)).toEqual({ id, published: false })
    expect(await db().datasetPublication.count()).toBe(1)
  })

  test('takes a name alone only when it has one version', async () => {
    await storeTiny('tiny', '1.0.0')
    expect(await publishDataset('tiny')).toEqual({ id: 'tiny@1.0.0', published: true })
    await storeTiny('tiny', '1.1.0')
    await expect(publishDataset('tiny')).rejects.toMatchObject({
      kind: 'Conflict',
      message: 'There are several versions, say which one: tiny@1.0.0, tiny@1.1.0.',
    })
  })

  test.each(['nothing', 'tiny@9.9.9', '', 'a@b@c', "x'; DROP TABLE", '\0'])(
    'finds no dataset called %j',
    async (id) => {
      await storeTiny()
      await expect(publishDataset(id)).rejects.toMatchObject({ kind: 'NotFound' })
    },
  )

  test('never makes a damaged version current', async () => {
    const [good, bad] = [await storeTiny('tiny', '1.0.0'), await storeTiny('tiny', '1.1.0')]
    await publishDataset(good)
    await db()
      .$executeRaw`UPDATE "DatasetColumn" SET bytes = '\\x00' WHERE "datasetId" = ${bad} AND name = 'pubs'`
    await expect(publishDataset(bad)).rejects.toMatchObject({ kind: 'Unavailable' })
    expect(await currentDatasetId()).toBe(good)
  })
})

describe('findVersionId(requested)', () => {
  test('takes the version of a name that was published last, else the one imported last', async () => {
    const old = await storeTiny('tiny', '1.0.0')
    const newer = await storeTiny('tiny', '1.1.0')
    expect(await findVersionId('tiny')).toBe(newer)
    await publishDataset(old)
    expect(await findVersionId('tiny')).toBe(old)
    await publishDataset(await storeTiny('other'))
    expect(await findVersionId('tiny')).toBe(old)
    expect(await findVersionId('tiny@1.1.0')).toBe(newer)
    expect(await findVersionId()).toBe('other@1.0.0')
  })

  test('says so when nothing is published', async () => {
    await storeTiny()
    await expect(findVersionId()).rejects.toMatchObject({
      kind: 'NotFound',
      message: 'No dataset has been published yet.',
    })
  })
})

describe('listDatasets()', () => {
  test('gives the current version first, then the newest import', async () => {
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) await storeTiny('tiny', version)
    await publishDataset('tiny@1.2.0')
    await publishDataset('tiny@1.0.0')
    const list = await listDatasets()
    expect(list.map(({ id, current }) => [id, current])).toEqual([
      ['tiny@1.0.0', true],
      ['tiny@1.2.0', false],
      ['tiny@1.1.0', false],
    ])
    expect(list.map(({ publishedAt }) => publishedAt !== null)).toEqual([true, true, false])
    expect(list[0]).toMatchObject({
      title: 'A tiny package',
      areas: 5,
      description: { sources: [{ title: 'Made up for tests' }] },
    })
  })
})
