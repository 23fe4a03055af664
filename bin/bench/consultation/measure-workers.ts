import { setTimeout as sleep } from 'node:timers/promises'
import { askEnsemble } from '#lib/consultation/ensemble/ask-ensemble.ts'
import {
  readEnsembleProgress,
  type EnsembleProgress,
} from '#lib/consultation/ensemble/read-ensemble-progress.ts'
import { db } from '#lib/db/database.ts'
import { keepWorking } from '#bin/start/keep-working.ts'
import { evaluationsPerSecond } from './evaluations-per-second.ts'
import type { Figure } from './figures.ts'
import { callsOf } from './samples.ts'

/** Scenarios that each run has to rerun: sixteen parts, so that workers seldom wait for one another at the end. */
const forgotten = 8000
/** The figure is the one in the middle. */
const runs = 3
/** Times the throughput of one worker: TRUST.md. */
const wish = 1.7

/** Does work beside so many workers, in processes of their own as on the site. */
async function withWorkers<Value>(
  databaseUrl: string,
  count: number,
  work: () => Promise<Value>,
): Promise<Value> {
  const stop = new AbortController()
  const ready = Promise.withResolvers<true>()
  let up = 0
  const tell = () => {
    if (++up === count) ready.resolve(true)
  }
  const working = Array.from({ length: count }, () => keepWorking(databaseUrl, stop.signal, tell))
  try {
    await ready.promise
    return await work()
  } finally {
    stop.abort()
    await Promise.all(working)
  }
}

/**
 * How many scenarios a second are rerun, and evaluations of a sensitivity analysis done, by one worker and by two, and how
 * many times as many two are. Means something only where two processors have nothing else to do.
 */
export async function measureWorkers(
  databaseUrl: string,
  consultation: string,
  say: (text: string) => void,
): Promise<Figure[]> {
  const about = { consultation }
  const { panellist: call } = await callsOf()
  const wait = async (until: (run: EnsembleProgress) => boolean) => {
    for (;;) {
      const run = await readEnsembleProgress(call, about)
      if (run === null || run.state === 'failed') throw new RangeError('the run failed')
      if (until(run)) return run
      await sleep(20)
    }
  }
  const whole = async () => {
    await askEnsemble(call, about)
    await wait(({ active }) => !active)
  }
  const perSecond = async () => {
    await db().$executeRaw`
      DELETE FROM "ScenarioListing" WHERE "scenarioHash" IN (
        SELECT "scenarioHash" FROM "ScenarioListing" ORDER BY "scenarioHash" LIMIT ${forgotten})`
    const begun = performance.now()
    await askEnsemble(call, about)
    const { rerun } = await wait(({ state }) => state === 'summing_up' || state === 'done')
    const seconds = (performance.now() - begun) / 1000
    await wait(({ active }) => !active)
    return rerun / seconds
  }
  await withWorkers(databaseUrl, 2, whole)
  const evaluations = await evaluationsPerSecond()
  // The first run of a worker reads the dataset and compiles: it does not count.
  const scenarios = () => perSecond().then(perSecond)
  return [
    ...(await compare(databaseUrl, say, { what: 'scenarios rerun', speed: scenarios })),
    ...(await compare(databaseUrl, say, { what: 'evaluations done', speed: evaluations })),
  ]
}

type Throughput = { readonly what: string; readonly speed: () => Promise<number> }

/** The speed of one worker and of two, each several times in turn, so that whatever else happens slows down both. */
async function compare(
  databaseUrl: string,
  say: (text: string) => void,
  { what, speed }: Throughput,
): Promise<Figure[]> {
  const measured: Record<1 | 2, number[]> = { 1: [], 2: [] }
  for (let run = 0; run < runs; run++) {
    for (const count of [1, 2] as const) {
      const found = await withWorkers(databaseUrl, count, speed)
      say(`${count} of workers: ${Math.round(found)} ${what} a second`)
      measured[count].push(found)
    }
  }
  const median = (speeds: readonly number[]) => speeds.toSorted((one, other) => one - other)[runs >> 1] ?? NaN
  const [one, two] = [median(measured[1]), median(measured[2])]
  return [
    { what: `workers: ${what} by one`, value: Math.round(one), unit: 'a second', wish: null, runs },
    { what: `workers: ${what} by two`, value: Math.round(two), unit: 'a second', wish: null, runs },
    {
      ...{
        what: `workers: ${what}, two do as much as one, times`,
        value: Math.round((two / one) * 100) / 100,
      },
      ...{ unit: '', wish, atLeast: true, runs },
    },
  ]
}
