import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { askEnsemble } from '#lib/consultation/ensemble/ask-ensemble.ts'
import { cancelEnsemble } from '#lib/consultation/ensemble/cancel-ensemble.ts'
import { planEnsemble } from '#lib/consultation/ensemble/plan-run.ts'
import { readEnsemble } from '#lib/consultation/ensemble/read-ensemble.ts'
import { readEnsembleProgress } from '#lib/consultation/ensemble/read-ensemble-progress.ts'
import { rerunEnsemblePart } from '#lib/consultation/ensemble/rerun-part.ts'
import { sumUpEnsemble } from '#lib/consultation/ensemble/sum-up-run.ts'
import { workOnEnsembles } from '#lib/consultation/ensemble/work-on-ensembles.ts'
import { forgetDatasets } from '#lib/dataset/dataset-store.ts'
import { db } from '#lib/db/database.ts'
import { closeJobBoard } from '#lib/service/jobs/job-board.ts'
import { callOf } from '#test/factories/make-call.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { proposeScenarios } from '#test/factories/propose-scenarios.ts'
import { freshDatabase } from '#test/support/database.ts'
import { untilRun } from '#test/support/ensemble-worker.ts'
import { storeTiny } from '#test/support/store-texts.ts'
import { startWorker } from '#test/support/start-worker.ts'

const database = freshDatabase()
const call = callOf('panellist')
const never = new AbortController().signal
let consultation: MadeConsultation
let about: { consultation: string }
/** Every test proposes other cuts, so that none finds what another has rerun. */
let proposed = 0

/** So many responses, each with a scenario of its own. */
const propose = (count: number): Promise<void> =>
  proposeScenarios(
    consultation,
    Array.from({ length: count }, () => ({ cuts: { cni: 0.2 + ++proposed / 1e6 } })),
  )

const partOf = (run: string, number = 1) => ({ run, number, after: '', upTo: 'z' })
const twice = (work: () => Promise<void>) => work().then(work)
const progress = () => readEnsembleProgress(call, about)

beforeEach(async () => {
  await closeJobBoard({ seconds: 0 })
  consultation = await makeConsultation({ datasetId: await storeTiny() })
  about = { consultation: consultation.id }
})

describe('askEnsemble(call, { consultation })', () => {
  test('begins one run, which everybody who asks meanwhile joins, and is on the record once', async () => {
    const asked = await Promise.all([
      askEnsemble(call, about),
      askEnsemble(call, about),
      askEnsemble(call, about),
    ])
    expect(new Set(asked.map(({ run }) => run)).size).toBe(1)
    expect(asked.filter(({ begun }) => begun)).toHaveLength(1)
    expect(await progress()).toMatchObject({ id: asked[0].run, state: 'waiting', active: true, missing: 0 })
    const entries = await db().auditEntry.findMany({ where: { consultationId: consultation.id } })
    expect(entries.map(({ action }) => action)).toEqual(['ensemble.ask'])
  })

  test('is refused to whoever is not of the panel, and for a consultation that is not there', async () => {
    await expect(askEnsemble(callOf('moderator'), about)).rejects.toMatchObject({ kind: 'Forbidden' })
    await expect(cancelEnsemble(callOf('moderator'), about)).rejects.toMatchObject({ kind: 'Forbidden' })
    await expect(readEnsembleProgress(callOf('moderator'), about)).rejects.toMatchObject({
      kind: 'Forbidden',
    })
    await expect(askEnsemble(call, { consultation: 'not-there' })).rejects.toMatchObject({ kind: 'NotFound' })
    expect(await progress()).toBeNull()
  })
})

describe('the work on a run', () => {
  test('is split among workers: of two that rerun the same part at once, each scenario counts once', async () => {
    await propose(120)
    const { run } = await askEnsemble(call, about)
    await planEnsemble(run)
    expect(await progress()).toMatchObject({ state: 'rerunning', scenarios: 120, missing: 120, rerun: 0 })
    await Promise.all([rerunEnsemblePart(partOf(run), never), rerunEnsemblePart(partOf(run), never)])
    expect(await progress()).toMatchObject({ state: 'summing_up', rerun: 120 })
    await sumUpEnsemble(run, never)
    expect(await progress()).toMatchObject({ state: 'done', rerun: 120, active: false })
    const every = { ...about, counting: 'every_response' }
    expect(await readEnsemble(call, every)).toMatchObject({ scenarios: 120, weight: 120 })
  })

  test('does a step that is done again nothing', async () => {
    await propose(3)
    const { run } = await askEnsemble(call, about)
    await twice(() => planEnsemble(run))
    await twice(() => rerunEnsemblePart(partOf(run), never))
    await twice(() => sumUpEnsemble(run, never))
    expect(await progress()).toMatchObject({ state: 'done', scenarios: 3, missing: 3, rerun: 3 })
  })

  test('stops when its job is taken away, and keeps what is rerun', async () => {
    await propose(60)
    const { run } = await askEnsemble(call, about)
    await planEnsemble(run)
    const stop = AbortSignal.abort(new Error('taken away'))
    await expect(rerunEnsemblePart(partOf(run), stop)).rejects.toThrow('taken away')
    expect(await progress()).toMatchObject({ state: 'rerunning', rerun: 0 })
    await rerunEnsemblePart(partOf(run), never)
    expect(await progress()).toMatchObject({ state: 'summing_up', rerun: 60 })
  })
})

describe('cancelEnsemble(call, { consultation })', () => {
  test('ends the run: nothing is summed up, what was rerun stays, and the next run goes on from there', async () => {
    await propose(5)
    const { run } = await askEnsemble(call, about)
    await planEnsemble(run)
    await rerunEnsemblePart(partOf(run), never)
    expect(await cancelEnsemble(call, about)).toEqual({ cancelled: true })
    expect(await cancelEnsemble(call, about)).toEqual({ cancelled: false })
    await sumUpEnsemble(run, never)
    expect(await readEnsemble(call, about)).toBeNull()
    expect(await progress()).toMatchObject({ state: 'cancelled', active: false })

    const next = await askEnsemble(call, about)
    expect(next).toMatchObject({ begun: true })
    await planEnsemble(next.run)
    expect(await progress()).toMatchObject({ id: next.run, state: 'summing_up', scenarios: 5, missing: 0 })
    const entries = await db().auditEntry.findMany({
      where: { consultationId: consultation.id },
      orderBy: { sequence: 'asc' },
    })
    expect(entries.map(({ action }) => action)).toEqual(['ensemble.ask', 'ensemble.cancel', 'ensemble.ask'])
  })

  test('stops a worker in the middle of its work', async () => {
    await propose(400)
    const { run } = await askEnsemble(call, about)
    await planEnsemble(run)
    const before = await db().scenarioListing.count()
    const working = await db().$transaction(async (tx) => {
      await tx.ensembleRun.update({ where: { id: run }, data: { state: 'cancelled' } })
      // The worker has begun and wants to count its first scenarios; it waits for us, and sees then that it is over.
      const begun = rerunEnsemblePart(partOf(run), never)
      await sleep(500)
      return { begun }
    })
    await working.begun
    expect(await progress()).toMatchObject({ state: 'cancelled', rerun: 0 })
    const kept = (await db().scenarioListing.count()) - before
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(400)
  })
})

describe('bin/work.ts', () => {
  test('two processes do it together; one is killed in its work, and the other one finishes', async () => {
    await propose(2000)
    const workers = await Promise.all([startWorker(database.url), startWorker(database.url)])
    await askEnsemble(call, about)
    await untilRun(call, consultation.id, ({ rerun }) => rerun > 0)
    workers[0].kill('SIGKILL')
    // As if the killed one had been silent for long enough to be thought dead.
    await sleep(200)
    await db()
      .$executeRaw`UPDATE "jobs"."job" SET "heartbeat_on" = now() - interval '1 hour' WHERE "state" = 'active'`
    expect(await untilRun(call, consultation.id)).toMatchObject({ state: 'done', missing: 2000, rerun: 2000 })
    workers[1].kill('SIGTERM')
    await workers[1].ended
  }, 60_000)
})

describe('a run that nobody can do', () => {
  test('is given up after some tries, so that people see it and can ask again', async () => {
    await propose(1)
    forgetDatasets()
    await db().datasetVersion.updateMany({ data: { contentDigest: 'sha256:damaged' } })
    await workOnEnsembles()
    await askEnsemble(call, about)
    expect(await untilRun(call, consultation.id)).toMatchObject({ state: 'failed', active: false })
    expect(await askEnsemble(call, about)).toMatchObject({ begun: true })
    await closeJobBoard({ seconds: 0 })
  }, 60_000)
})
