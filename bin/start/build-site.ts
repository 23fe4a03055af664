import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { lockFolder } from '#bin/setup/folder-lock.mjs'
import { step } from '#bin/setup/progress.mjs'
import { projectFolder } from '#bin/setup/project.mjs'

/** Milliseconds that one build may keep another waiting. */
const longestBuild = 600_000

/** All that the built site is made from. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
]

/** SHA-256 over the names and contents of the sources, and over the Node that builds. */
async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources.map((name) => path.join(projectFolder, name)).filter(existsSync)) {
    const entries = await readdir(source, { recursive: true, withFileTypes: true }).catch(() => undefined)
    const files = entries
      ? entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name))
      : [source]
    for (const file of files.sort()) {
      const content = createHash('sha256')
        .update(await readFile(file))
        .digest()
      hash.update(`${path.relative(projectFolder, file)}\n`).update(content)
    }
  }
  return hash.digest('hex')
}

/** `next build` with the Node that runs us. Answers its exit code and all it said. */
function runNextBuild(folder: string, stop: AbortSignal): Promise<{ code: number | null; output: string }> {
  const program = path.join(projectFolder, 'node_modules', 'next', 'dist', 'bin', 'next')
  const child = spawn(process.execPath, [program, 'build'], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_DIST_DIR: folder,
      NEXT_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    },
  })
  stop.addEventListener('abort', () => child.kill())
  return new Promise((resolve) => {
    let output = ''
    const collect = (part: Buffer) => {
      output += part.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('close', (code) => resolve({ code, output }))
  })
}

/**
 * Builds the site when it was not built from the sources as they are now.
 *
 * @param folder inside the project: NEXT_DIST_DIR
 * @param stop ends the build
 * @param screen where to say so
 * @throws OperatorError with what the build said, when it fails or the disk is full
 */
export async function buildSite(
  folder: string,
  stop: AbortSignal,
  screen: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  const stamp = path.join(projectFolder, folder, 'built-from')
  const wanted = await digestOfSources()
  const isBuilt = async () => (await readFile(stamp, 'utf8').catch(() => '')) === wanted
  if (await isBuilt()) return
  const work = async () => {
    const lock = await lockFolder(path.join(projectFolder, `${folder}.lock`), longestBuild)
    if ('holder' in lock)
      throw new OperatorError('Another process has been building the site for ten minutes.')
    try {
      if (!(await isBuilt())) await build(folder, stamp, wanted, stop)
    } finally {
      lock.release()
    }
  }
  await step('Building the site', work, screen)
}

/** The build itself, which only one process may do at a time. */
async function build(folder: string, stamp: string, digest: string, stop: AbortSignal): Promise<void> {
  // Gone first and written last: a build that was broken off is not mistaken for a whole one.
  await rm(stamp, { force: true })
  const { code, output } = await runNextBuild(folder, stop)
  stop.throwIfAborted()
  if (code !== 0) {
    if (/ENOSPC|No space left/i.test(output)) {
      throw new OperatorError(
        'The disk is full: the site could not be built. Free some space and start again.',
      )
    }
    throw new OperatorError(`The site could not be built:\n${output.trim()}`)
  }
  await writeFile(stamp, digest)
}
