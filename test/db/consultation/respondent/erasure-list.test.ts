import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readErasures } from '#lib/consultation/respondent/erasure-list.ts'

test('readErasures(file) refuses a list that cannot be read, naming the line; where there is none, nobody was erased', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'reweigh-erasures-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const broken = path.join(folder, 'broken.jsonl')
  await writeFile(broken, '{"at":"yesterday"}\n')
  await expect(readErasures(broken)).rejects.toThrow(/^Line 1 of .* cannot be read/)
  expect(await readErasures(path.join(folder, 'none.jsonl'))).toEqual([])
})
