import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { PackageTexts } from '#test/factories/tiny-package.ts'

/** Writes a package into a folder of its own, which is removed after the tests of the file. */
export async function writePackage(texts: PackageTexts): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'package-'))
  written.push(directory)
  await Promise.all([...texts].map(([name, text]) => writeFile(join(directory, name), text)))
  return directory
}

const written: string[] = []
afterAll(() => Promise.all(written.map((directory) => rm(directory, { recursive: true, force: true }))))
