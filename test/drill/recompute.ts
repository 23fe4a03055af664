import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { asJavascript } from './support/as-javascript.ts'
import { counted, exactly, type Drill, type Figure } from './support/drill.ts'

const run = promisify(execFile)
const scenarios = 10_000
const ran = z.strictObject({ node: z.string(), count: z.number(), digest: z.string() })

const majorOf = (version: string) => version.split('.')[0]

/** Another major version of Node on this machine: the one that DRILL_NODE names, or the first of PATH. */
async function otherNode(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'node'))
  const named = process.env.DRILL_NODE
  for (const program of named === undefined ? folders : [named]) {
    const found = await run(program, ['-p', 'process.versions.node']).catch(() => undefined)
    if (found !== undefined && majorOf(found.stdout) !== majorOf(process.versions.node)) return program
  }
  return undefined
}

async function measure(): Promise<readonly Figure[]> {
  const other = (await otherNode()) ?? ''
  const { folder, program } = await asJavascript('test/drill/support/recompute-all.ts')
  try {
    const digests = []
    for (const node of [process.execPath, process.execPath, other]) {
      const { stdout } = await run(node, [program, String(scenarios)])
      digests.push(ran.parse(JSON.parse(stdout)))
    }
    const [first, second, third] = digests
    return [
      counted('versions of Node', [...new Set(digests.map(({ node }) => node))].join(', ')),
      exactly('scenarios scored by each', scenarios, Math.min(...digests.map(({ count }) => count))),
      exactly('differences between two processes', 0, Number(first?.digest !== second?.digest)),
      exactly('differences between two versions of Node', 0, Number(first?.digest !== third?.digest)),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The same scenarios in two processes and on another major version of Node: every bit of every answer is the same. */
export const recompute: Drill = {
  name: 'recompute',
  promises: 'G20',
  lacks: async () =>
    (await otherNode()) === undefined
      ? 'It needs another major version of Node, on PATH or named by DRILL_NODE.'
      : undefined,
  runAlone: measure,
}
