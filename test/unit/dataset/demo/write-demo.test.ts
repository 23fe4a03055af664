import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeDemo } from '#lib/dataset/demo/write-demo.ts'
import { readPackage } from '#lib/dataset/package/read-package.ts'

/** Making the demonstration takes two seconds, and more on a busy machine. */
const timeout = 30_000

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reweigh-demo-'))
})
afterEach(() => rm(folder, { recursive: true }))

test(
  'writeDemo writes a package that can be imported, into a folder that it makes',
  { timeout },
  async () => {
    const made = join(folder, 'made', 'for me')
    const names = await writeDemo(made)
    expect((await readdir(made)).sort()).toEqual(names.toSorted())
    expect(await readPackage(made)).toMatchObject({ ok: true, value: { identity: { invented: true } } })
  },
)

test('writeDemo never writes over a file, and then writes nothing', { timeout }, async () => {
  await writeFile(join(folder, 'values.csv'), 'mine')
  await expect(writeDemo(folder)).rejects.toThrow('already has values.csv')
  expect(await readdir(folder)).toEqual(['values.csv'])
})
