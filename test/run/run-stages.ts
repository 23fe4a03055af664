import { runStage, type Outcome } from './run-stage.ts'
import type { Stage } from './stages.ts'
import { add, nothing, oneFailed } from './tally.ts'

/**
 * Runs stages, whether or not one before failed: two at a time where that is possible, one beside all that follow.
 *
 * @param env what each is told, added to our environment
 * @param stop ends the one that runs, and begins no other; being stopped counts as a failure
 */
export async function runStages(
  stages: readonly Stage[],
  env: Readonly<Record<string, string>>,
  stop: AbortSignal,
): Promise<Outcome> {
  let tally = nothing
  const failures: string[] = []
  const runOne = async (stage: Stage) => {
    if (stop.aborted) return
    const outcome = await runStage(stage, env, stop)
    tally = add(tally, outcome.tally)
    failures.push(...outcome.failures)
  }
  const run = async (waiting: Stage[]): Promise<void> => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      await (stage.meanwhile ? Promise.all([runOne(stage), run(waiting)]) : runOne(stage))
    }
  }
  const beside = stages.filter((stage) => stage.beside)
  await Promise.all([run(beside), run(beside)])
  await run(stages.filter((stage) => !stage.beside))
  if (!stop.aborted) return { tally, failures }
  return { tally: add(tally, oneFailed), failures: [...failures, 'The tests were stopped.'] }
}
