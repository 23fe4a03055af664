import { open, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileContent, type FileContent } from './package-files.ts'
import type { ProblemLog } from './problem-log.ts'

/** A package's folder. A file is read once, whole, and never through a link that leads out of the folder. */
export type Folder = {
  /** 'absent' when there is no such file; 'refused' when it cannot be taken, and then that was noted. */
  readonly read: (path: string, maxBytes: number) => Promise<FileContent | 'absent' | 'refused'>
}

/** Opens a folder to read; null when there is none, and then that was noted. */
export async function openFolder(directory: string, log: ProblemLog): Promise<Folder | null> {
  const root = await realpath(directory).catch(() => null)
  if (root === null || !(await stat(root)).isDirectory()) {
    log.add({ file: 'datapackage.json', value: directory }, 'a folder with a dataset package')
    return null
  }
  const refuse = (file: string, expected: string): 'refused' => {
    log.add({ file }, expected)
    return 'refused'
  }
  return {
    read: async (path, maxBytes) => {
      try {
        const real = await realpath(join(root, path))
        if (!real.startsWith(root + sep))
          return refuse(path, 'a file of the package, found a link that leads out of it')
        const facts = await stat(real)
        if (!facts.isFile()) return refuse(path, 'a file')
        if (facts.size > maxBytes) return refuse(path, `at most ${maxBytes} bytes, found ${facts.size}`)
        return fileContent(await readUpTo(real, facts.size))
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : ''
        if (code === 'ENOENT' || code === 'ENOTDIR') return 'absent'
        if (code === '') throw error
        return refuse(path, `a file that can be read (${code})`)
      }
    },
  }
}

/** Reads no more than a file's size when it was looked at, even if it grows meanwhile. */
async function readUpTo(path: string, size: number): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const bytes = new Uint8Array(size)
    let filled = 0
    while (filled < size) {
      const { bytesRead } = await file.read(bytes, filled, size - filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return bytes.subarray(0, filled)
  } finally {
    await file.close()
  }
}
