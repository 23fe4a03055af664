import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { problemLine } from '#lib/dataset/package/package-problem.ts'
import { readPackage } from '#lib/dataset/package/read-package.ts'
import { seal, tinyPackage, type PackageTexts } from '#test/factories/tiny-package.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'package-'))
})
afterEach(() => rm(directory, { recursive: true }))

const write = (texts: PackageTexts) =>
  Promise.all([...texts].map(([name, text]) => writeFile(join(directory, name), text)))

async function linesOf(path = directory): Promise<readonly string[]> {
  const read = await readPackage(path)
  return read.ok ? [] : read.issues.map(problemLine)
}

describe('readPackage(directory)', { timeout: 30_000 }, () => {
  test('reads a package, and says what it is doing', async () => {
    await write(seal(tinyPackage()))
    const steps: string[] = []
    const read = await readPackage(directory, { onProgress: ({ doing }) => steps.push(doing) })
    expect(read.ok).toBe(true)
    expect(steps).toHaveLength(22)
    expect(steps).toContain('Checking values.csv')
  })

  test('refuses a folder that is not there, and a file instead of a folder', async () => {
    await write(seal(tinyPackage()))
    expect(await linesOf(join(directory, 'nothing'))).toEqual([
      expect.stringMatching(/nothing" – expected a folder with a dataset package$/),
    ])
    expect(await linesOf(join(directory, 'values.csv'))).toEqual([
      expect.stringMatching(/expected a folder with a dataset package$/),
    ])
  })

  test('F103: refuses a link that leads out of the folder, and reads nothing behind it', async () => {
    const texts = seal(tinyPackage())
    const secret = join(directory, 'secret.csv')
    await writeFile(secret, texts.get('values.csv') ?? '')
    const inside = join(directory, 'package')
    await mkdir(inside)
    texts.delete('values.csv')
    await Promise.all([...texts].map(([name, text]) => writeFile(join(inside, name), text)))
    await symlink(secret, join(inside, 'values.csv'))
    expect(await linesOf(inside)).toEqual([
      'values.csv: expected a file of the package, found a link that leads out of it',
    ])
  })

  test('F103: refuses a file above its limit without reading it', async () => {
    const texts = seal(tinyPackage())
    await write(texts)
    await truncate(join(directory, 'values.csv'), 51_000_000)
    expect(await linesOf()).toEqual(['values.csv: expected at most 50000000 bytes, found 51000000'])
  })

  test('refuses a folder or a pipe in the place of a file, without waiting for it', async () => {
    const texts = seal(tinyPackage())
    texts.delete('values.csv')
    texts.delete('areas.csv')
    await write(texts)
    await mkdir(join(directory, 'values.csv'))
    execFileSync('mkfifo', [join(directory, 'areas.csv')])
    expect(await linesOf()).toEqual(['areas.csv: expected a file', 'values.csv: expected a file'])
  })

  test('checks the hash of a file that is listed beside those of the format, wherever it lies in the folder', async () => {
    const texts = tinyPackage()
    const sealed = seal(new Map([...texts, ['notes/how.txt', 'How it was made']]))
    await mkdir(join(directory, 'notes'))
    await write(sealed)
    expect(await linesOf()).toEqual([])
    await writeFile(join(directory, 'notes/how.txt'), 'How it was maid')
    expect(await linesOf()).toEqual([expect.stringMatching(/^notes\/how\.txt: hash: "sha256:/)])
  })

  test('tells every problem, keeps the first 10,000 and says how many more there are', async () => {
    const postcodes = Array.from({ length: 25_000 }, (_, at) => `x${at},A1`)
    await write(
      seal(new Map([...tinyPackage(), ['postcodes.csv', ['postcode,area_code', ...postcodes].join('\n')]])),
    )
    let told = 0
    const read = await readPackage(directory, { onProblem: () => (told += 1) })
    expect(told).toBe(25_000)
    if (read.ok) throw new Error('the package has problems')
    expect(read.issues).toHaveLength(10_001)
    expect(read.issues.at(-1)?.message).toBe('expected no problems, found 15000 more than are listed here')
  })
})
