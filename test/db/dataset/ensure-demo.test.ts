import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import { ensureDemo } from '#lib/dataset/demo/ensure-demo.ts'
import { loadSnapshot } from '#lib/dataset/load-snapshot.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { currentDatasetId } from '#lib/dataset/store/find-version.ts'
import { openVersion } from '#lib/dataset/store/open-version.ts'
import { db } from '#lib/db/database.ts'
import { score } from '#lib/scoring/score.ts'
import { freshDatabase } from '#test/support/database.ts'
import { storeTiny } from '#test/support/store-texts.ts'

const database = freshDatabase()
beforeEach(() => db().datasetVersion.deleteMany())

const demo = 'demo-england@1.0.0'
const publications = () => db().datasetPublication.count()

describe('ensureDemo(onProgress)', () => {
  test('gives an empty database the demonstration, says what it does, and does nothing the next time', async () => {
    const steps = new Set<string>()
    expect(await ensureDemo(({ doing }) => steps.add(doing))).toBe(demo)
    expect([...steps]).toEqual(['Inventing the demonstration', `Storing ${demo}`])
    expect(await currentDatasetId()).toBe(demo)
    expect(await ensureDemo()).toBeNull()
    expect(await publications()).toBe(1)

    const snapshot = await loadSnapshot(await openVersion(demo))
    expect(snapshot.dataset.invented).toBe(true)
    const { listed } = score(snapshot, snapshot.methodology)
    expect(listed.filter((on) => on === 1)).toHaveLength(225)
  })

  test('finishes what was interrupted between storing and publishing', async () => {
    await ensureDemo()
    await db().datasetPublication.deleteMany()
    expect(await ensureDemo()).toBe(demo)
    expect(await currentDatasetId()).toBe(demo)
  })

  test('leaves a database alone that has another dataset, current or not yet', async () => {
    const id = await storeTiny()
    expect(await ensureDemo()).toBeNull()
    expect(await publications()).toBe(0)
    await publishDataset(id)
    expect(await ensureDemo()).toBeNull()
    expect(await currentDatasetId()).toBe(id)
  })

  test('does no harm in two processes at once', async () => {
    const work = `
      const { ensureDemo } = await import('#lib/dataset/demo/ensure-demo.ts')
      const { closeDatabase } = await import('#lib/db/database.ts')
      await ensureDemo()
      await closeDatabase()`
    const run = () =>
      promisify(execFile)(
        process.execPath,
        ['--conditions=react-server', '--input-type=module', '--eval', work],
        { env: { ...process.env, DATABASE_URL: database.url } },
      )
    await Promise.all([run(), run()])
    expect(await currentDatasetId()).toBe(demo)
    expect(await db().datasetVersion.count()).toBe(1)
  })
})
