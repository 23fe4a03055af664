import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { home, runInJail } from './jail.ts'
import { readDockerfile, settingsOf, type Stage, type Step } from './read-dockerfile.ts'

const run = promisify(execFile)

/** What the Dockerfile makes, in folders: the program, what it puts on the path, and how it is started. */
export type BuiltImage = { readonly tree: string; readonly programs: string; readonly final: Stage }

/**
 * What git has of the project, with what is not committed yet, and nothing else: as a fresh clone in which somebody builds.
 * Files that .dockerignore keeps out are not copied.
 */
async function copyContext(into: string): Promise<void> {
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    maxBuffer: 100_000_000,
  })
  const lines = (await readFile('.dockerignore', 'utf8')).split('\n')
  const allowed = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1))
  const refused = lines.filter((line) => /^[^!#*]/.test(line))
  const below = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`)
  for (const file of stdout.split('\0')) {
    if (!allowed.some((one) => below(file, one)) || refused.some((one) => below(file, one))) continue
    // A file that was taken away and not committed is named all the same.
    await cp(file, path.join(into, file)).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    })
  }
}

/** How this machine reaches the registry of packages: what an engine is told by its own settings. */
const reaching = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      'HOME',
      'NODE_EXTRA_CA_CERTS',
      'SSL_CERT_FILE',
      'HTTPS_PROXY',
      'https_proxy',
      'npm_config_registry',
    ].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )

/** COPY, into a folder that stands for the whole file system of a stage. */
async function copy({ flags, text }: Step, from: string, root: string): Promise<void> {
  const places = text.split(/\s+/)
  const target = places.at(-1) ?? '.'
  const sources = places.slice(0, -1)
  const absolute = path.join(root, path.resolve(home, target))
  const intoFolder = target.endsWith('/') || sources.length > 1
  for (const source of sources) {
    const whole = source === '.'
    const place = intoFolder && !whole ? path.join(absolute, path.basename(source)) : absolute
    await mkdir(path.dirname(place), { recursive: true })
    await cp(path.join(from, source), place, { recursive: true, verbatimSymlinks: true })
    const mode = flags.get('chmod')
    if (mode !== undefined) await chmod(place, Number.parseInt(mode, 8))
  }
}

/**
 * Carries out the Dockerfile in a folder, step by step, with this machine's system in place of the base image's. What the
 * last stage does to the base image itself (RUN) is not done, because it would be done to this machine.
 *
 * @param folder an empty one, or one in which this was done before: then nothing is done again
 * @param onStep is told each step and the seconds it took
 */
export async function buildTree(
  folder: string,
  onStep: (step: string, seconds: number) => void,
): Promise<BuiltImage> {
  const stages = readDockerfile(await readFile('deploy/Dockerfile', 'utf8'))
  const final = stages.at(-1)
  if (!final) throw new Error('The Dockerfile is empty.')
  const context = path.join(folder, 'context')
  const programs = path.join(folder, 'programs')
  const built = { tree: path.join(folder, 'final', home), programs, final }
  if (existsSync(built.tree)) return built
  await Promise.all([mkdir(context), mkdir(programs)])
  await copyContext(context)
  await cp(process.execPath, path.join(programs, 'node'))
  for (const stage of stages) {
    const root = path.join(folder, stage.name ?? 'final')
    const tree = path.join(root, home)
    await mkdir(tree, { recursive: true })
    for (const step of stage.steps) {
      const begun = performance.now()
      if (step.name === 'COPY') {
        const from = step.flags.get('from')
        await copy(step, from === undefined ? context : path.join(folder, from), root)
      } else if (step.name === 'RUN' && stage !== final) {
        await runInJail(
          { tree, programs, closed: false },
          `sh -c '${step.text.replaceAll("'", String.raw`'\''`)}'`,
          { ...reaching(), ...settingsOf(stage) },
        )
      } else continue
      onStep(`${step.name} ${step.text.slice(0, 60)}`, (performance.now() - begun) / 1000)
    }
  }
  await cp(path.join(folder, 'final', 'usr/local/bin'), programs, { recursive: true })
  return built
}
