import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPackage } from '#lib/dataset/package/read-package.ts'
import { sealPackage } from '#lib/dataset/package/seal-package.ts'
import { tinyPackage } from '#test/factories/tiny-package.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'package-'))
  await Promise.all([...tinyPackage()].map(([name, text]) => writeFile(join(directory, name), text)))
})
afterEach(() => rm(directory, { recursive: true }))

describe('sealPackage(directory)', () => {
  test('lists every file with size and hash, so that the package has no problem any more', async () => {
    expect((await readPackage(directory)).ok).toBe(false)
    const sealed = await sealPackage(directory)
    expect(sealed).toMatchObject({ ok: true, value: { changed: true } })
    expect(sealed.ok && sealed.value.files).toHaveLength(11)
    expect((await readPackage(directory)).ok).toBe(true)
  })

  test('changes nothing the second time, and only the hash after a correction', async () => {
    await sealPackage(directory)
    expect(await sealPackage(directory)).toMatchObject({ ok: true, value: { changed: false } })
    const before = await readFile(join(directory, 'datapackage.json'), 'utf8')
    await writeFile(join(directory, 'published.csv'), 'area_code,cni_score\nA1,2\n')
    expect(await sealPackage(directory)).toMatchObject({ ok: true, value: { changed: true } })
    const after = await readFile(join(directory, 'datapackage.json'), 'utf8')
    const changed = after.split('\n').filter((line, at) => line !== before.split('\n')[at])
    expect(changed.map((line) => line.trim().split(':')[0])).toEqual(['"bytes"', '"hash"'])
  })

  test('keeps what else is said about a file, and lists other files again', async () => {
    const description = {
      name: 'tiny',
      title: 'Tiny',
      version: '2',
      resources: [{ path: 'values.csv', title: 'What was counted' }, { path: 'notes.txt' }],
    }
    await writeFile(join(directory, 'datapackage.json'), JSON.stringify(description))
    await writeFile(join(directory, 'notes.txt'), 'How it was made')
    await sealPackage(directory)
    const text = await readFile(join(directory, 'datapackage.json'), 'utf8')
    expect(text).toContain('"title": "What was counted"')
    expect(text).toContain('"path": "notes.txt"')
    expect((await readPackage(directory)).ok).toBe(true)
  })

  test('says what is missing, and writes nothing', async () => {
    await writeFile(join(directory, 'datapackage.json'), '{')
    expect(await sealPackage(directory)).toMatchObject({
      ok: false,
      issues: [{ file: 'datapackage.json', row: 1 }],
    })
    await rm(join(directory, 'datapackage.json'))
    expect(await sealPackage(directory)).toMatchObject({
      ok: false,
      issues: [{ message: 'expected this file, with the name, title and version of the package' }],
    })
    expect((await sealPackage(join(directory, 'nothing'))).ok).toBe(false)
  })
})
