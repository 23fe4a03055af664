import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '#lib/errors/operator-error.ts'

/** Writes files into a folder, which is made if need be. Throws OperatorError, and writes nothing, when one is there already. */
export async function writeNewFiles(directory: string, files: ReadonlyMap<string, string>): Promise<void> {
  try {
    await mkdir(directory, { recursive: true })
    const there = (await readdir(directory)).filter((name) => files.has(name))
    if (there.length > 0)
      throw new OperatorError(`${directory} already has ${there.join(', ')}. Choose another folder.`)
    for (const [name, text] of files) await writeFile(join(directory, name), text, { flag: 'wx' })
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(`${directory} cannot be written to.`, { cause: error })
  }
}
