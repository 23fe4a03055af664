import { expect, test } from 'vitest'
import { db } from '#lib/db/database.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { refuseDamagedDataset } from '#bin/start/refuse-damaged-dataset.ts'
import { freshDatabase } from '#test/support/database.ts'
import { storeTiny } from '#test/support/store-texts.ts'

const database = freshDatabase()
const refusal = () =>
  refuseDamagedDataset(database.url).then(
    () => '',
    (error: unknown) => String(error),
  )
const damage = (datasetId: string) =>
  db().datasetColumn.updateMany({
    where: { datasetId, table: 'values', name: 'pubs' },
    data: { bytes: new Uint8Array(40) },
  })

test('refuseDamagedDataset: nothing published, and what was published as it was imported, is no reason', async () => {
  expect(await refusal()).toBe('')
  await publishDataset(await storeTiny())
  expect(await refusal()).toBe('')
})

test('refuseDamagedDataset: a damaged version that is not the published one is no reason', async () => {
  await damage(await storeTiny('other'))
  expect(await refusal()).toBe('')
})

test('refuseDamagedDataset names a column whose bytes were changed, and a file', async () => {
  await publishDataset(await storeTiny('bent'))
  await damage('bent@1.0.0')
  await db().datasetFile.create({
    data: { datasetId: 'bent@1.0.0', path: 'added.csv', bytes: Uint8Array.of(1), sha256: '0'.repeat(64) },
  })
  const said = await refusal()
  expect(said).toContain('The published dataset bent@1.0.0 is not as it was imported')
  for (const part of ['values/pubs', 'added.csv', 'its list of parts']) expect(said).toContain(part)
})

test('refuseDamagedDataset: bytes that were changed together with their hash do not get past the list of parts', async () => {
  await publishDataset(await storeTiny('forged'))
  await db().datasetColumn.updateMany({
    where: { datasetId: 'forged@1.0.0', table: 'values', name: 'pubs' },
    data: {
      bytes: Uint8Array.of(),
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    },
  })
  expect(await refusal()).toContain('(its list of parts)')
})

test('refuseDamagedDataset: a database that is away is no reason', async () => {
  await expect(refuseDamagedDataset('postgresql://nobody@127.0.0.1:1/none')).resolves.toBeUndefined()
})
