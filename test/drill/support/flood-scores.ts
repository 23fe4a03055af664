import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Methodology } from '#lib/scoring/methodology.ts'

/** What a flood asks: scenarios of a dataset, for so many seconds; `seed`: which scenarios, and from which addresses. */
export type Flood = {
  readonly url: string
  readonly dataset: string
  readonly baseline: Methodology
  readonly seconds: number
  readonly seed: number
} & (
  | { readonly atOnce: number; readonly perSecond?: undefined }
  | { readonly perSecond: number; readonly atOnce?: undefined }
)

/** How it was answered, by status (0: the connection broke); times in milliseconds. */
export type Flooded = {
  readonly answers: readonly {
    readonly status: number
    readonly count: number
    readonly median: number
    readonly p99: number
  }[]
}

/** Asks a server for scores from a process of its own (flood.ts), from 64 addresses of this machine. */
export async function floodScores(flood: Flood): Promise<Flooded> {
  const program = fileURLToPath(new URL('flood.ts', import.meta.url))
  const child = spawn(process.execPath, ['--conditions=react-server', '--no-warnings', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  // Whoever floods has machines of their own: the proxy comes first on the processors that it shares with the flood here.
  if (child.pid !== undefined) setPriority(child.pid, 10)
  child.stdin.end(JSON.stringify(flood))
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return JSON.parse(said) as Flooded // Of a program of ours.
}
