import { beforeEach, describe, expect, test } from 'vitest'
import { forgetDatasets, openDataset } from '#lib/dataset/dataset-store.ts'
import { findPostcode } from '#lib/dataset/find-postcode.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { db } from '#lib/db/database.ts'
import { tinyPackage } from '#test/factories/tiny-package.ts'
import { freshDatabase } from '#test/support/database.ts'
import { storeTiny } from '#test/support/store-texts.ts'

freshDatabase()
beforeEach(async () => {
  await db().datasetVersion.deleteMany()
  forgetDatasets()
})

describe('openDataset(id)', () => {
  test(
    'gives the current version, and another one within seconds of publishing it',
    { timeout: 20_000 },
    async () => {
      await publishDataset(await storeTiny('tiny', '1.0.0'))
      expect((await openDataset()).id).toBe('tiny@1.0.0')
      await publishDataset(await storeTiny('tiny', '1.1.0'))
      await expect.poll(async () => (await openDataset()).id, { timeout: 5000 }).toBe('tiny@1.1.0')
      expect((await openDataset('tiny@1.0.0')).snapshot.dataset.version).toBe('1.0.0')
    },
  )

  test.each(['', 'current', '@', 'tiny@', 'TINY', '\0'])('finds no dataset called %j', async (name) => {
    await publishDataset(await storeTiny())
    await openDataset()
    await expect(openDataset(name)).rejects.toMatchObject({ kind: 'NotFound' })
  })

  test('loads a version once, also for those who ask at the same moment', async () => {
    const id = await storeTiny()
    const opened = await Promise.all(Array.from({ length: 10 }, () => openDataset(id)))
    expect(new Set(opened).size).toBe(1)
    expect(await openDataset(id)).toBe(opened[0])
    expect(await openDataset('tiny')).toBe(opened[0])
  })

  test('keeps the three versions that were used last', async () => {
    const ids = []
    for (const version of ['1', '2', '3', '4']) ids.push(await storeTiny('tiny', version))
    const [first = '', second = '', third = '', fourth = ''] = ids
    const opened = await openDataset(first)
    const forgotten = await openDataset(second)
    await openDataset(third)
    expect(await openDataset(first)).toBe(opened)
    await openDataset(fourth)
    expect(await openDataset(first)).toBe(opened)
    expect(await openDataset(second)).not.toBe(forgotten)
  })

  test('does not keep a failure', async () => {
    await expect(openDataset('tiny@1.0.0')).rejects.toMatchObject({ kind: 'NotFound' })
    await storeTiny()
    expect((await openDataset('tiny@1.0.0')).id).toBe('tiny@1.0.0')
  })

  test('has scored the baseline, and brings the rest when it is asked for', async () => {
    const dataset = await openDataset(await storeTiny())
    expect(dataset.baselineScores.listed).toHaveLength(5)
    expect((await dataset.published())?.indices.map(({ code }) => code)).toEqual(['cni'])
    expect((await dataset.agreement())?.list).toMatchObject({ published: 1, computed: 1, both: 1 })
    const [jobs] = await dataset.outcomes()
    expect(jobs).toMatchObject({ code: 'jobs', polarity: -1, weightName: 'population' })
    expect([...(jobs?.values ?? [])]).toEqual([50, 60, NaN, 70, 80])
    expect([...(jobs?.weight ?? [])]).toEqual([1000, 1100, 1200, 1300, NaN])
    expect(new TextDecoder().decode((await dataset.boundaries()) ?? undefined)).toBe(
      tinyPackage().get('boundaries.topojson'),
    )
  })

  test('gives null and nothing for what a package leaves out', async () => {
    const texts = tinyPackage()
    for (const name of ['published.csv', 'outcomes.csv', 'outcome-values.csv', 'boundaries.topojson'])
      texts.delete(name)
    const dataset = await openDataset(await storeTiny('tiny', '1.0.0', texts))
    expect(await Promise.all([dataset.published(), dataset.agreement(), dataset.boundaries()])).toEqual([
      null,
      null,
      null,
    ])
    expect(await dataset.outcomes()).toEqual([])
  })
})

describe('findPostcode(id, text)', () => {
  test.each([
    ['sr8 3ng', { kind: 'area', code: 'A1' }],
    [' SR83NH ', { kind: 'area', code: 'A2' }],
    ['N1 9GU', { kind: 'outside' }],
    ['N1 9GV', { kind: 'unknown' }],
    ['ZE1 0AA', { kind: 'unknown' }],
    ['Abbey', { kind: 'unknown' }],
    ['\0', { kind: 'unknown' }],
  ])('%j', async (text, place) => {
    expect(await findPostcode(await storeTiny(), text)).toEqual(place)
  })

  test('says when a version has no postcodes', async () => {
    const texts = tinyPackage()
    texts.delete('postcodes.csv')
    expect(await findPostcode(await storeTiny('tiny', '1.0.0', texts), 'SR8 3NG')).toEqual({
      kind: 'unavailable',
    })
  })
})
