import fc from 'fast-check'
import { holdToRule, isSlow, told } from './hold-to-rule.ts'
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

/** So many targets are asked at once, each one thing after another. */
const atOnce = 12

/**
 * Asks every target so many times and holds every answer to the rule (hold-to-rule.ts).
 *
 * @param at where the site is
 * @param times how often each
 * @returns what is at fault, one text for each target, with the smallest request found and how to ask it again; and how
 *   often each status was answered
 */
export async function runTargets(
  at: string,
  targets: readonly Target[],
  times: number,
): Promise<{ readonly faults: readonly string[]; readonly statuses: ReadonlyMap<number, number> }> {
  const faults: string[] = []
  const slow: Asked[] = []
  const statuses = new Map<number, number>()
  const waiting = [...chosen(targets)]
  const ask = async (): Promise<void> => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      const { name, asked, ...rule } = target
      const property = fc.asyncProperty(asked, async (request) => {
        const { reply, late } = await holdToRule(at, request, rule)
        statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1)
        if (late) slow.push(request)
      })
      const { failed, errorInstance, numRuns, numShrinks } = await fc.check(property, {
        numRuns: times,
        seed,
      })
      if (failed)
        faults.push(
          `${name} (seed ${seed}, run ${numRuns}, made smaller ${numShrinks} times)\n${String(errorInstance)}`,
        )
    }
  }
  await Promise.all(Array.from({ length: atOnce }, ask))
  // What was slow among others, a few of it, alone: the machine may have been busy.
  for (const request of slow.slice(0, 20)) {
    if (await isSlow(at, request)) faults.push(`${told(request)}\ntook longer than two seconds, six times`)
  }
  return { faults, statuses }
}
