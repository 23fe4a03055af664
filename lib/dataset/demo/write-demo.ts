import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { generateDemo } from './generate-demo.ts'

/**
 * Writes the demonstration as a folder of files, so that it can be looked at, changed and imported.
 *
 * Makes the folder where it is missing, and returns the names of the files. Throws OperatorError, and writes nothing,
 * when one of them is there already. Example: `await writeDemo('my-folder')`.
 */
export async function writeDemo(directory: string): Promise<string[]> {
  const files = generateDemo()
  await mkdir(directory, { recursive: true })
  const there = (await readdir(directory)).filter((name) => files.has(name))
  if (there.length > 0) {
    throw new OperatorError(`${directory} already has ${there.join(', ')}. Choose another folder.`)
  }
  for (const [name, text] of files) await writeFile(join(directory, name), text, { flag: 'wx' })
  return [...files.keys()]
}
