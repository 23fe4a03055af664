import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { findProgram } from '#test/support/find-program.ts'

const run = promisify(execFile)

/** What is missing to keep two groups of processes apart, as a sentence; undefined: nothing. */
export function lacksProcessors(): string | undefined {
  if (!findProgram('taskset')) return 'taskset is not installed (apt-get install util-linux)'
  return availableParallelism() < 2 ? 'one processor cannot be divided' : undefined
}

/** The first half of this machine's processors and the rest, as `taskset` names them. Linux. */
export async function halvesOfProcessors(): Promise<readonly [string, string]> {
  const { stdout } = await run('taskset', ['-cp', String(process.pid)])
  const all = (stdout.split(':')[1] ?? '')
    .trim()
    .split(',')
    .flatMap((part) => {
      const [first, last = first] = part.split('-').map(Number)
      return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at)
    })
  const half = Math.ceil(all.length / 2)
  return [all.slice(0, half).join(), all.slice(half).join()]
}

/**
 * Keeps this process, and those that it starts from now on, to some processors. Those that run already stay where they are,
 * unless they are named.
 *
 * @param processors as `halvesOfProcessors` gives them
 * @param others numbers of processes to move there instead of this one
 */
export async function keepTo(processors: string, others?: readonly number[]): Promise<void> {
  // The main thread alone: it is the one that starts processes, and they inherit from it.
  for (const pid of others ?? [process.pid]) await run('taskset', ['-cp', processors, String(pid)])
}
