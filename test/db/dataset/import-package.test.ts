import { beforeEach, describe, expect, test } from 'vitest'
import { importPackage } from '#lib/dataset/import-package.ts'
import { readPackageTexts } from '#lib/dataset/package/read-package.ts'
import { toSnapshot } from '#lib/dataset/package/to-snapshot.ts'
import { loadSnapshot } from '#lib/dataset/load-snapshot.ts'
import { openVersion } from '#lib/dataset/store/open-version.ts'
import { storePackage } from '#lib/dataset/store/store-package.ts'
import { db } from '#lib/db/database.ts'
import { seal, tinyPackage, tinyWith } from '#test/factories/tiny-package.ts'
import { freshDatabase } from '#test/support/database.ts'
import { writePackage } from '#test/support/write-package.ts'

freshDatabase()
beforeEach(() => db().datasetVersion.deleteMany())

const rows = async () => ({
  versions: await db().datasetVersion.count(),
  columns: await db().datasetColumn.count(),
  files: await db().datasetFile.count(),
  districts: await db().datasetPostcode.count(),
})
const nothing = { versions: 0, columns: 0, files: 0, districts: 0 }
const whole = { versions: 1, columns: 41, files: 1, districts: 2 }

function read(texts = seal(tinyPackage())) {
  const result = readPackageTexts(texts)
  if (!result.ok) throw new Error('the package has problems')
  return result.value
}

describe('importPackage(directory)', () => {
  test('stores every column, file and postcode, and says how far it is', async () => {
    const steps: string[] = []
    const directory = await writePackage(seal(tinyPackage()))
    const result = await importPackage(directory, { onProgress: ({ doing }) => steps.push(doing) })
    expect(result).toMatchObject({ ok: true, value: { id: 'tiny@1.0.0', imported: true } })
    expect(await rows()).toEqual(whole)
    expect(steps).toContain('Checking areas.csv')
    expect(steps).toContain('Storing tiny@1.0.0')
  })

  test('gives back the same snapshot that the package holds', async () => {
    const parsed = read()
    await storePackage(parsed)
    expect(await loadSnapshot(await openVersion('tiny@1.0.0'))).toEqual(toSnapshot(parsed))
  })

  test('F105: changes nothing when the same package comes again', async () => {
    const directory = await writePackage(seal(tinyPackage()))
    await importPackage(directory)
    const again = await importPackage(directory)
    expect(again).toMatchObject({ ok: true, value: { id: 'tiny@1.0.0', imported: false } })
    expect(await rows()).toEqual(whole)
  })

  test('refuses the same version with other content, in a sentence that says what to do', async () => {
    await storePackage(read())
    const other = await writePackage(tinyWith('outcomes.csv', (text) => text.replace('Jobs', 'Work')))
    await expect(importPackage(other)).rejects.toMatchObject({
      kind: 'Conflict',
      message: expect.stringMatching(
        /^tiny@1\.0\.0 is there already with other content.*new version/,
      ) as unknown,
    })
    expect(await rows()).toEqual(whole)
  })

  test('does not say that a damaged version is there already', async () => {
    const directory = await writePackage(seal(tinyPackage()))
    await importPackage(directory)
    await db().$executeRaw`UPDATE "DatasetColumn" SET bytes = '\\x00' WHERE name = 'jobs'`
    await expect(importPackage(directory)).rejects.toMatchObject({ kind: 'Unavailable' })
  })

  test('F103: leaves no trace of a package with problems', async () => {
    const directory = await writePackage(tinyWith('values.csv', (text) => text.replace('A3,3', 'A3,x')))
    const result = await importPackage(directory)
    expect(result.ok).toBe(false)
    expect(await rows()).toEqual(nothing)
  })

  test('leaves no trace when the database fails half way', async () => {
    await db().$executeRaw`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END $$`
    await db().$executeRaw`CREATE TRIGGER refuse BEFORE INSERT ON "DatasetFile" EXECUTE FUNCTION refuse()`
    try {
      await expect(storePackage(read())).rejects.toMatchObject({ kind: 'Unavailable' })
    } finally {
      await db().$executeRaw`DROP FUNCTION refuse CASCADE`
    }
    expect(await rows()).toEqual(nothing)
  })

  test('stores one version when eight people import it at once', async () => {
    const parsed = read()
    const results = await Promise.all(Array.from({ length: 8 }, () => storePackage(parsed)))
    expect(results.filter(({ imported }) => imported)).toHaveLength(1)
    expect(new Set(results.map(({ id }) => id))).toEqual(new Set(['tiny@1.0.0']))
    expect(await rows()).toEqual(whole)
  })

  test('stores one of two different packages that claim the same version at once, and refuses the other', async () => {
    const one = read()
    const other = read(tinyWith('outcomes.csv', (text) => text.replace('Jobs', 'Work')))
    const results = await Promise.allSettled([storePackage(one), storePackage(other)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await rows()).toEqual(whole)
  })
})

describe('openVersion(id)', () => {
  const damages: readonly [what: string, damage: () => Promise<unknown>][] = [
    [
      'a changed value',
      () => db().$executeRaw`UPDATE "DatasetColumn" SET bytes = set_byte(bytes, 7, 64) WHERE name = 'pubs'`,
    ],
    [
      'a changed value with a new hash',
      () =>
        db()
          .$executeRaw`UPDATE "DatasetColumn" SET bytes = '\\x0000000000000000', sha256 = encode(sha256('\\x0000000000000000'), 'hex') WHERE name = 'pubs'`,
    ],
    ['a column that is gone', () => db().$executeRaw`DELETE FROM "DatasetColumn" WHERE name = 'pubs'`],
    [
      'another weight',
      () =>
        db()
          .$executeRaw`UPDATE "DatasetVersion" SET methodology = jsonb_set(methodology, '{ties}', '"lowest"')`,
    ],
    ['another digest', () => db().$executeRaw`UPDATE "DatasetVersion" SET digest = 'sha256:other'`],
  ]

  test.each(damages)('refuses a version with %s', async (_, damage) => {
    await storePackage(read())
    await damage()
    const load = async () => loadSnapshot(await openVersion('tiny@1.0.0'))
    await expect(load()).rejects.toMatchObject({
      kind: 'Unavailable',
      message: expect.stringContaining('not as it was imported') as unknown,
    })
  })

  test('refuses boundaries that were changed, and gives null when there are none', async () => {
    const texts = tinyPackage()
    texts.delete('boundaries.topojson')
    await storePackage(read(seal(texts, (description) => (description.version = '2.0.0'))))
    expect(await (await openVersion('tiny@2.0.0')).file('boundaries.topojson')).toBeNull()
    await storePackage(read())
    const version = await openVersion('tiny@1.0.0')
    expect(new TextDecoder().decode((await version.file('boundaries.topojson')) ?? undefined)).toContain(
      'Topology',
    )
    await db().$executeRaw`UPDATE "DatasetFile" SET bytes = '\\x00'`
    await expect(version.file('boundaries.topojson')).rejects.toMatchObject({ kind: 'Unavailable' })
  })
})
