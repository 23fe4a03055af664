import 'server-only'
import { fromPrisma, type PgBoss } from 'pg-boss'
import type { z } from 'zod'
import type { Transaction } from '#lib/db/database.ts'
import { onceOnBoard } from './job-board.ts'

type Queue = {
  /** In the queue and nowhere else: "ensemble-part". */
  readonly name: string
  /** How often it is tried again when it fails or its worker dies. */
  readonly retries: number
  /** Gets the data when every try failed. */
  readonly lost?: Queue
}

/** A kind of work in the background. */
export type Job<Data extends object> = Queue & { readonly data: z.ZodType<Data> }

/** A worker says so often that it is there; a job whose worker has not for so many seconds is given to another. */
const heartbeat = 20
const heartbeatEvery = 5
/** Seconds between two looks for a job. */
const pause = 0.5
/** A day: finished jobs are only of use to whoever looks for a fault. */
const keptFor = 86_400

async function boardFor(job: Queue): Promise<PgBoss> {
  if (job.lost !== undefined) await boardFor(job.lost)
  return onceOnBoard(job.name, async (boss) => {
    await boss.createQueue(job.name, {
      retryLimit: job.retries,
      retryDelay: 1,
      heartbeatSeconds: heartbeat,
      deleteAfterSeconds: keptFor,
      ...(job.lost === undefined ? {} : { deadLetter: job.lost.name }),
    })
  })
}

/**
 * Gets the queue ready for `postJobs` inside a transaction, which may not open a second connection.
 *
 * @throws Error when the database is away
 */
export async function prepareJobs(job: Queue): Promise<void> {
  await boardFor(job)
}

/**
 * Leaves work for any worker, in the caller's transaction: it is there when, and only when, the transaction is committed.
 * Call `prepareJobs` before the transaction begins.
 */
export async function postJobs<Data extends object>(
  tx: Transaction,
  job: Job<Data>,
  data: readonly Data[],
): Promise<void> {
  const boss = await boardFor(job)
  await boss.insert(
    job.name,
    data.map((one) => ({ data: one })),
    { db: fromPrisma(tx) },
  )
}

/** Takes work back that no worker has begun, by a part of its data. */
export async function takeBackJobs<Data extends object>(job: Job<Data>, part: Partial<Data>): Promise<void> {
  const boss = await boardFor(job)
  const found = await boss.findJobs<Data>(job.name, { data: part, queued: true })
  if (found.length > 0)
    await boss.cancel(
      job.name,
      found.map(({ id }) => id),
    )
}

/**
 * Works on jobs of this kind, one after the other, until `closeJobBoard`. Any number of processes may do so side by side.
 *
 * @param work does one; it may be asked to do the same again, after a failure or when it was thought dead, so it must not
 *   matter. `signal` aborts when the job was taken from it.
 */
export async function workOn<Data extends object>(
  job: Job<Data>,
  work: (data: Data, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const boss = await boardFor(job)
  await boss.work<Data>(
    job.name,
    { pollingIntervalSeconds: pause, heartbeatRefreshSeconds: heartbeatEvery },
    async (taken) => {
      for (const { data, signal } of taken) await work(job.data.parse(data), signal)
    },
  )
}
