import { setTimeout as sleep } from 'node:timers/promises'
import { askEnsemble } from '#lib/consultation/ensemble/ask-ensemble.ts'
import { cancelEnsemble } from '#lib/consultation/ensemble/cancel-ensemble.ts'
import { readEnsembleProgress } from '#lib/consultation/ensemble/read-ensemble-progress.ts'
import { db } from '#lib/db/database.ts'
import { keepWorking } from '#bin/start/keep-working.ts'
import type { Figure } from './figures.ts'
import { callsOf } from './samples.ts'

/** As the issue has it: on two processors. */
const workers = 2
/** Lists that are forgotten, to see what a run costs when a few are new. */
const forgotten = 2000

/**
 * Measures the rerunning of all scenarios by two workers, in processes of their own as on the site: all of them, nothing
 * new, a few new ones; and whether they stop when it is cancelled.
 */
export async function measureEnsemble(
  databaseUrl: string,
  consultation: string,
  say: (text: string) => void,
): Promise<Figure[]> {
  const stop = new AbortController()
  const ready = Promise.withResolvers<true>()
  let up = 0
  const tell = () => {
    if (++up === workers) ready.resolve(true)
  }
  const working = Array.from({ length: workers }, () => keepWorking(databaseUrl, stop.signal, tell))
  try {
    await ready.promise
    const about = { consultation }
    const { panellist: call } = await callsOf()
    const wait = async (until: (rerun: number, active: boolean) => boolean) => {
      for (let turn = 1; ; turn++) {
        const run = await readEnsembleProgress(call, about)
        if (run === null) throw new RangeError('nobody asked for a run')
        if (run.state === 'failed') throw new RangeError('the run failed')
        if (turn % 50 === 0) say(`${run.rerun} of ${run.missing} scenarios rerun`)
        if (until(run.rerun, run.active)) return run
        await sleep(100)
      }
    }
    const whole = async () => {
      const begun = performance.now()
      await askEnsemble(call, about)
      const { missing, scenarios } = await wait((_, active) => !active)
      return { missing, scenarios, seconds: Math.round((performance.now() - begun) / 100) / 10 }
    }
    await db().$executeRaw`DELETE FROM "ScenarioListing"`
    const first = await whole()
    const again = await whole()
    const forget = () => db().$executeRaw`
      DELETE FROM "ScenarioListing" WHERE "scenarioHash" IN (
        SELECT "scenarioHash" FROM "ScenarioListing" ORDER BY "scenarioHash" LIMIT ${forgotten})`
    await forget()
    await askEnsemble(call, about)
    await wait((rerun) => rerun > 0)
    await cancelEnsemble(call, about)
    await sleep(2000)
    const atTwo = await db().scenarioListing.count()
    await sleep(2000)
    const late = (await db().scenarioListing.count()) - atTwo
    await whole()
    await forget()
    const some = await whole()
    const of = (missing: number) =>
      `ensemble: ${missing} of ${first.scenarios} scenarios rerun by two workers`
    return [
      { what: of(first.missing), value: first.seconds, unit: 's', wish: 120 },
      { what: of(some.missing), value: some.seconds, unit: 's', wish: null },
      { what: of(again.missing), value: again.seconds, unit: 's', wish: null },
      {
        what: 'ensemble: rerun later than two seconds after cancelling',
        value: late,
        unit: 'scenarios',
        wish: 0,
      },
    ]
  } finally {
    stop.abort()
    await Promise.all(working)
  }
}
