import { setTimeout as sleep } from 'node:timers/promises'
import { askEnsemble } from '#lib/consultation/ensemble/ask-ensemble.ts'
import { db } from '#lib/db/database.ts'
import { closeJobBoard } from '#lib/service/jobs/job-board.ts'
import { callOf } from '#test/factories/make-call.ts'
import { untilRun } from '#test/support/ensemble-worker.ts'
import { startWorker } from '#test/support/start-worker.ts'
import { askForMoreWork, jobsTakenOver, proposeWork, workDone } from './support/background-work.ts'
import { atMost, counted, exactly, secondsSince, type Drill, type Figure } from './support/drill.ts'
import type { DrillSite } from './support/drill-site.ts'

/** Different ones, so that the run goes on for a while after the worker was frozen. */
const scenarios = 6000
/** Seconds that it is watched after it went on. */
const watched = 12

/** Everything that a run wrote: what is not the same later was written twice. */
async function written(): Promise<string> {
  const runs = await db().ensembleRun.findMany({ orderBy: { id: 'asc' } })
  const tallies = await db().ensembleTally.findMany({
    orderBy: [{ consultationId: 'asc' }, { counting: 'asc' }],
  })
  const [{ listings } = { listings: 0 }] = await db().$queryRaw<{ listings: number }[]>`
    SELECT count(*)::int AS "listings" FROM "ScenarioListing"`
  return JSON.stringify({ runs, tallies, listings }, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
}

/** Until somebody else does what the frozen worker was at. */
async function takenOver(run: string): Promise<number> {
  const begun = performance.now()
  while ((await jobsTakenOver(run)) === 0) {
    if (secondsSince(begun) > 120) return Infinity
    await sleep(100)
  }
  return secondsSince(begun)
}

async function measure({ databaseUrl }: DrillSite): Promise<readonly Figure[]> {
  const panellist = callOf('panellist')
  const work = await proposeWork(scenarios)
  const [frozen, other] = [await startWorker(databaseUrl), await startWorker(databaseUrl)]
  const ended = { count: 0 }
  for (const worker of [frozen, other]) void worker.ended.then(() => ended.count++)
  try {
    await askEnsemble(panellist, { consultation: work })
    const { id } = await untilRun(panellist, work, ({ rerun }) => rerun > scenarios / 10)
    frozen.kill('SIGSTOP')
    const over = await takenOver(id)
    const begun = performance.now()
    const done = await workDone(work, scenarios)
    const alone = secondsSince(begun)
    const before = await written()
    frozen.kill('SIGCONT')
    await sleep(watched * 1000)
    const same = (await written()) === before
    other.kill('SIGTERM')
    await other.ended
    const again = performance.now()
    await askForMoreWork(work)
    await Promise.race([untilRun(panellist, work), sleep(90_000)])
    return [
      atMost('until its work is begun by another', 30, over, 's'),
      counted('until that one had finished the run alone', `${Math.round(alone)} s`),
      ...done,
      exactly(`things that it changed in ${watched} s after it went on`, 0, same ? 0 : 1),
      atMost('until it does work again, alone', 60, secondsSince(again), 's'),
      exactly('workers that ended by themselves', 0, ended.count - 1),
    ]
  } finally {
    for (const worker of [frozen, other]) {
      worker.kill('SIGCONT')
      worker.kill('SIGTERM')
    }
    await Promise.all([frozen.ended, other.ended, closeJobBoard({ seconds: 0 })])
  }
}

/** A worker is frozen in the middle of its work: another does it, once, and what was frozen does no harm when it goes on. */
export const hungWorker: Drill = { name: 'hung-worker', promises: 'F35, G6', run: measure }
