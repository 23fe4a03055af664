import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seal, tinyPackage } from '#test/factories/tiny-package.ts'
import { freshDatabase } from '#test/support/database.ts'
import { runCommand } from '#test/support/run-command.ts'
import { writePackage } from '#test/support/write-package.ts'

const database = freshDatabase()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coinr-'))
})
afterAll(() => rm(folder, { recursive: true }))

const exported = (directory: string, out: string, ...more: readonly string[]) =>
  runCommand(['export-coinr', '--package', directory, '--out', out, ...more])
const scored = async (directory: string) =>
  (await runCommand(['score', '--package', directory])).out
    .split('\n')
    .map((line) => line.split(',').slice(0, 3))

test('reweigh export-coinr and import-coinr: the package that comes back has the same scores and ranks', async () => {
  const directory = await writePackage(seal(tinyPackage()))
  const [coin, again] = [join(folder, 'coin'), join(folder, 'again')]
  const wrote = await exported(directory, coin)
  expect([wrote.code, wrote.problems]).toEqual([0, []])
  expect(wrote.out).toContain('IMD is left out: it is measured on small areas')
  expect(await readdir(coin)).toEqual(['iData.csv', 'iMeta.csv'])
  const read = await runCommand(['import-coinr', coin, '--out', again, '--name', 'again'])
  expect([read.code, read.problems]).toEqual([0, []])
  expect(await scored(again)).toEqual(await scored(directory))
  const imported = await runCommand(['import', again], { DATABASE_URL: database.url })
  expect([imported.code, imported.out.split(' ')[0]]).toEqual([0, 'again@1.0.0'])

  const twice = await exported(directory, coin)
  expect(twice).toMatchObject({
    code: 1,
    out: '',
    problems: [expect.stringContaining('already has iData.csv')],
  })
})

test('reweigh export-coinr: what may not be passed on is written with --own-use only, which says whose it is', async () => {
  const directory = await writePackage(
    seal(tinyPackage(), (description) =>
      Object.assign(description, { licenses: [{ name: 'ask-first', title: 'Ask the owner' }] }),
    ),
  )
  const out = join(folder, 'withheld')
  const refused = await exported(directory, out)
  expect([refused.code, refused.out, refused.problems.slice(0, 2)]).toEqual([
    1,
    '',
    ['pubs (source: Test): Ask the owner', 'halls (source: Test): Ask the owner'],
  ])
  expect(await readdir(folder)).not.toContain('withheld')
  const own = await exported(directory, out, '--own-use')
  expect([own.code, own.problems[0]]).toEqual([0, 'pubs (source: Test): Ask the owner'])
  expect(await readFile(join(out, 'iData.csv'), 'utf8')).toContain('uCode,uName,')
})

test('reweigh import-coinr: every problem is one line, and nothing is written', async () => {
  const [coin, out] = [join(folder, 'wrong'), join(folder, 'never')]
  const none = await runCommand(['import-coinr', coin, '--out', out, '--name', 'never'])
  expect(none).toMatchObject({
    code: 1,
    problems: [`${coin}: expected a folder with iData.csv and iMeta.csv`],
  })
  await exported(await writePackage(seal(tinyPackage())), coin)
  const data = await readFile(join(coin, 'iData.csv'), 'utf8')
  await writeFile(join(coin, 'iData.csv'), data.replace(',1,2.5\n', ',one,2.5\n').replace('\nA2,', '\nA 2,'))
  const wrong = await runCommand(['import-coinr', coin, '--out', out, '--name', 'never'])
  expect(wrong).toMatchObject({
    code: 1,
    out: '',
    problems: [
      'iData.csv:2: pubs: "one" – expected a number, or NA',
      'iData.csv:3: uCode: "A 2" – expected a code: letters, digits, _ or - (64 at most)',
    ],
  })
  expect(await readdir(folder)).not.toContain('never')
})
