import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { ensureDemo } from '#lib/dataset/demo/ensure-demo.ts'
import { createThreadPool } from '#lib/dataset/pool/create-thread-pool.ts'
import { provideThreads } from '#lib/dataset/pool/thread-pool.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { onThreads } from '#lib/dataset/sureness/on-threads.ts'
import { sharesOf } from '#lib/dataset/sureness/queue/analysis-jobs.ts'
import { beginAnalysis } from '#lib/dataset/sureness/queue/begin-analysis.ts'
import { byWorkers } from '#lib/dataset/sureness/queue/by-workers.ts'
import { doShare } from '#lib/dataset/sureness/queue/do-share.ts'
import { leaveAnalysis } from '#lib/dataset/sureness/queue/leave-analysis.ts'
import { inShares, questionOf, type AskedAnalysis } from '#lib/dataset/sureness/queue/question.ts'
import { sumUpShares } from '#lib/dataset/sureness/queue/sum-up-shares.ts'
import { waitForAnalysis } from '#lib/dataset/sureness/queue/wait-for-analysis.ts'
import { robustnessWork, type KeptRobustness } from '#lib/dataset/sureness/robustness-work.ts'
import { sensitivityWork, type KeptSensitivity } from '#lib/dataset/sureness/sensitivity-work.ts'
import { db } from '#lib/db/database.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { choices } from '#lib/scoring/robustness/choices.ts'
import { quarter } from '#lib/scoring/robustness/options.ts'
import { beat } from '#lib/service/health/heartbeat.ts'
import { closeJobBoard } from '#lib/service/jobs/job-board.ts'
import { nameProcess } from '#lib/telemetry/this-process.ts'
import { freshDatabase } from '#test/support/database.ts'
import { startWorker } from '#test/support/start-worker.ts'

const database = freshDatabase()
const pool = createThreadPool({ size: 1 })
const never = new AbortController().signal
const silent = () => undefined
let scored: ScoredScenario

beforeAll(async () => {
  provideThreads(pool)
  await ensureDemo()
  const scoring = scoreDataset(await openDataset(), { cuts: { cni: 0.2 } })
  if (!scoring.ok) throw new Error('the demonstration can be scored')
  scored = scoring.value
}, 60_000)
afterAll(async () => {
  await closeJobBoard({ seconds: 0 })
  provideThreads(null)
  await pool.close()
})

const varied = () =>
  scored.snapshot.methodology.indices.map(({ code: index }) => ({ index, domains: true, indicators: true }))
const robustnessOf = (runs: number, seed: number) => ({
  ...{ runs, seed, drawing: quarter, varied: varied(), choices: [] },
})
const sensitivityOf = (evaluations: number) => ({
  ...{ evaluations, seed: 5, drawing: quarter, varied: varied(), choices },
})
const begin = (asked: AskedAnalysis) => beginAnalysis(questionOf(scored, asked), inShares(scored, asked))
const notHere = () => Promise.reject(new Error('was not to be done here'))
const shareJobs = (state: string) => db().$queryRaw<{ data: { analysis: string } }[]>`
  SELECT "data" FROM "jobs"."job" WHERE "name" = 'analysis-share' AND "state"::text = ${state}`

/** How many shares of the analysis that runs workers are at. */
async function underWay(): Promise<number> {
  const running = await db().analysis.findFirst({ where: { state: 'running' } })
  return (await shareJobs('active')).filter(({ data }) => data.analysis === running?.id).length
}

/** Looks again and again until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(25)
}

describe('byWorkers(scored, asked, own) without a worker', () => {
  test('does it here, with the same result, and leaves nothing in the queue', async () => {
    const plan = robustnessOf(40, 1)
    const own = onThreads(robustnessWork(scored, plan))
    const work = byWorkers<KeptRobustness>(scored, { kind: 'robustness', plan }, own)
    expect(await work(never, silent)).toEqual(await own(never, silent))
    expect(await db().analysis.count()).toBe(0)
  })
})

describe('the shares of an analysis', () => {
  test('are each kept once, whoever does them again; summed up twice they are one result', async () => {
    const asked = { kind: 'robustness' as const, plan: robustnessOf(560, 2) }
    const [first, joined] = [await begin(asked), await begin(asked)]
    expect(joined.analysis).toBe(first.analysis)
    const { analysis: id } = first
    const late = new Date(Date.now() + 600_000) // However slow this machine is.
    await db().analysisWaiter.updateMany({ data: { until: late } })
    expect(sharesOf(inShares(scored, asked))).toHaveLength(2)
    await Promise.all([
      doShare({ analysis: id, number: 1 }, never),
      doShare({ analysis: id, number: 1 }, never),
    ])
    expect(await db().analysis.findUnique({ where: { id } })).toMatchObject({ done: 280, doneParts: 1 })
    await doShare({ analysis: id, number: 0 }, never)
    await doShare({ analysis: id, number: 0 }, never)
    const summedUp = await db().analysis.findUnique({ where: { id } })
    expect(summedUp).toMatchObject({ state: 'summing_up', done: 560, doneParts: 2 })
    await Promise.all([sumUpShares(id, never), sumUpShares(id, never)])
    expect(await db().analysisShare.count()).toBe(0)
    const found = await waitForAnalysis<KeptRobustness>(joined, [never, silent])
    const whole = await robustnessWork(scored, asked.plan)(pool)(never, silent)
    expect(found).toEqual({ kind: 'done', value: whole })
    await Promise.all([leaveAnalysis(first), leaveAnalysis(joined)])
    expect(await db().analysis.count({ where: { id, state: 'done' } })).toBe(1)
  })

  test('are not done for anybody who left, or whose server has not said for a while that it waits', async () => {
    const asked = { kind: 'sensitivity' as const, plan: sensitivityOf(600) }
    const [one, other] = [await begin(asked), await begin(asked)]
    await leaveAnalysis(one)
    expect(await db().analysis.count({ where: { id: one.analysis } })).toBe(1)
    await db().analysisWaiter.updateMany({ data: { until: new Date(Date.now() - 1000) } })
    await doShare({ analysis: one.analysis, number: 0 }, never)
    expect(await db().analysisShare.count()).toBe(0)
    await leaveAnalysis(other)
    expect(await db().analysis.count({ where: { id: one.analysis } })).toBe(0)
    expect(await shareJobs('cancelled')).not.toHaveLength(0)
    await doShare({ analysis: one.analysis, number: 0 }, never)
  })

  test('of a server with another engine are refused, so that it does them itself', async () => {
    const asked = { kind: 'robustness' as const, plan: robustnessOf(40, 3) }
    const question = { ...questionOf(scored, asked), subject: 'another engine' }
    const waiting = await beginAnalysis(question, inShares(scored, asked))
    const share = doShare({ analysis: waiting.analysis, number: 0 }, never)
    await expect(share).rejects.toThrow('another version')
    await leaveAnalysis(waiting)
  })
})

describe('bin/work.ts', () => {
  test('two processes do an analysis together; one is killed in its share, and nothing is lost or done twice', async () => {
    const workers = await Promise.all([startWorker(database.url), startWorker(database.url)])
    onTestFinished(() => workers.forEach(({ kill }) => kill('SIGKILL')))
    await until(async () => (await db().heartbeat.count({ where: { kind: 'worker' } })) === 2)
    const plan = robustnessOf(1600, 4)
    const progress: number[] = []
    const work = byWorkers<KeptRobustness>(scored, { kind: 'robustness', plan }, notHere)
    const found = work(never, ({ done }) => progress.push(done))
    await until(async () => (await underWay()) === 2)
    workers[0].kill('SIGKILL')
    await workers[0].ended
    // As if the killed one had been silent for long enough to be thought dead.
    await db().$executeRaw`
      UPDATE "jobs"."job" SET "heartbeat_on" = now() - interval '1 hour' WHERE "state" = 'active'`
    expect(await found).toEqual(await robustnessWork(scored, plan)(pool)(never, silent))
    expect(progress).toEqual([...new Set(progress)].sort((a, b) => a - b))
    expect(progress.at(-1)).toBe(1600)

    // The one that is left also does sensitivity, and stops when nobody waits.
    const asked = sensitivityOf(500)
    const effects = byWorkers<KeptSensitivity>(scored, { kind: 'sensitivity', plan: asked }, notHere)
    expect(await effects(never, silent)).toEqual(await sensitivityWork(scored, asked)(pool)(never, silent))
    const stop = new AbortController()
    const long = { kind: 'sensitivity' as const, plan: sensitivityOf(20_000) }
    const left = byWorkers(scored, long, notHere)(stop.signal, silent)
    left.catch(() => undefined)
    await until(async () => (await underWay()) > 0)
    stop.abort(new Error('left'))
    await expect(left).rejects.toThrow('left')
    expect(await db().analysis.count({ where: { state: { not: 'done' } } })).toBe(0)
    expect((await shareJobs('created')).length).toBe(0)
    await until(async () => (await shareJobs('active')).length === 0)
    expect(await db().analysisShare.count()).toBe(0)
    workers[1].kill('SIGTERM')
    await workers[1].ended
  }, 120_000)

  test('a worker that is thought alive and fails leaves it to the server', async () => {
    await db().heartbeat.deleteMany()
    nameProcess({ kind: 'worker', version: 'test' })
    await beat('00000000-0000-4000-8000-000000000000')
    const plan = robustnessOf(40, 6)
    const own = onThreads(robustnessWork(scored, plan))
    const found = byWorkers<KeptRobustness>(scored, { kind: 'robustness', plan }, own)(never, silent)
    await until(async () => (await db().analysis.count({ where: { state: 'running' } })) === 1)
    await db().analysis.updateMany({ where: { state: 'running' }, data: { state: 'failed' } })
    expect(await found).toEqual(await own(never, silent))
    expect(await db().analysis.count({ where: { state: 'failed' } })).toBe(0)
  })
})
