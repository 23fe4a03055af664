import fc from 'fast-check'
import type { Doubtful } from './ask-again.ts'
import { holdToRule } from './hold-to-rule.ts'
import type { Asked } from './request.ts'
import type { Target } from './target.ts'

/**
 * How often each is asked, and where the chances begin: FUZZ_RUNS and FUZZ_SEED, which `npm run fuzz` sets, another one each
 * time. `npm test` asks the same always, so that it says of a change whether that broke something.
 */
export const runs = (standard: number): number => Number(process.env.FUZZ_RUNS ?? standard)
export const seed = Number(process.env.FUZZ_SEED ?? 2026)

/** What is left of a list of targets: those whose names have the words of FUZZ_ONLY. */
const chosen = (targets: readonly Target[]): readonly Target[] =>
  targets.filter(({ name }) => name.includes(process.env.FUZZ_ONLY ?? ''))

/** What came of asking many targets. */
export type Ran = {
  /** What is at fault, one text for each target, with the smallest request found and how to ask it again. */
  readonly faults: readonly string[]
  /** What is asked again when nobody else asks: the slowest of each target where one took too long, and all that were told to come back. */
  readonly doubtful: readonly Doubtful[]
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<number, number>
}

/**
 * Asks every target so many times and holds every answer to the rule (hold-to-rule.ts).
 *
 * @param at where the site is
 * @param times how often each
 * @param atOnce so many targets are asked at once, each one thing after another
 */
export async function runTargets(
  at: string,
  targets: readonly Target[],
  times: number,
  atOnce = 6,
): Promise<Ran> {
  const faults: string[] = []
  const doubtful: Doubtful[] = []
  const statuses = new Map<number, number>()
  const waiting = [...chosen(targets)]
  const askOne = async ({ name, asked, ...rule }: Target): Promise<void> => {
    let slowest: { readonly request: Asked; readonly took: number } | undefined
    const property = fc.asyncProperty(asked, async (request) => {
      const { reply, late, busy } = await holdToRule(at, request, rule)
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1)
      if (busy) doubtful.push({ at, request })
      else if (late && reply.took > (slowest?.took ?? 0)) slowest = { request, took: reply.took }
    })
    const { failed, errorInstance, numRuns, numShrinks } = await fc.check(property, { numRuns: times, seed })
    if (failed)
      faults.push(
        `${name} (seed ${seed}, run ${numRuns}, made smaller ${numShrinks} times)\n${String(errorInstance)}`,
      )
    if (slowest !== undefined) doubtful.push({ at, request: slowest.request })
    // A run of hours says how far it is; that of `npm test` has its own lines.
    if (process.env.FUZZ_RUNS !== undefined)
      process.stdout.write(
        `${new Date().toISOString().slice(11, 19)} ${name}: ${numRuns}${failed ? ', at fault' : ''}\n`,
      )
  }
  const ask = async (): Promise<void> => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) await askOne(target)
  }
  await Promise.all(Array.from({ length: atOnce }, ask))
  return { faults, doubtful, statuses }
}
