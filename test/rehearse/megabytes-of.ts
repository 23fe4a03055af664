import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a folder takes on the disk, in MB of a million bytes, rounded up. */
export async function megabytesOf(folder: string): Promise<number> {
  const { stdout } = await run('du', ['--summarize', '--block-size=1000000', folder])
  return Number.parseInt(stdout, 10)
}
