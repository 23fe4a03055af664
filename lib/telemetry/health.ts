/** Letters that wait. */
export type OutboxHealth = {
  readonly waiting: number
  /** Seconds that the oldest of them has waited; 0 without any. */
  readonly oldest: number
  /** Given up after the last attempt, in the last day. */
  readonly abandoned: number
}

/** Complaints about personal data that are open. */
export type ComplaintHealth = {
  readonly open: number
  /** Seconds until the first of them is due; below 0 when it is overdue, null without any. */
  readonly due: number | null
}

/** One kind of work in the background. */
export type QueueHealth = {
  readonly name: string
  readonly waiting: number
  readonly active: number
  /** In the last day, after every try. */
  readonly failed: number
}

/** Work that is to be done again and again. */
export type WorkHealth = {
  readonly name: string
  /** Seconds between two times. */
  readonly period: number
  /** Seconds since it was last done without finding anything wrong; null: never. */
  readonly age: number | null
  /** What it found, in a sentence without personal data; empty when all is well. */
  readonly problem: string
}

/** How the service is doing, as one look at its database tells. Nothing personal. */
export type Health = {
  readonly outbox: OutboxHealth
  readonly complaints: ComplaintHealth
  readonly queues: readonly QueueHealth[]
  /** Entries of the record. */
  readonly entries: number
  /** Seconds since the newest backup; null: none was ever written. */
  readonly backupAge: number | null
  readonly work: readonly WorkHealth[]
  /** Processes that said within the last minute that they run. */
  readonly servers: number
  readonly workers: number
  /** What all processes of the last day have counted since each began. */
  readonly counted: {
    readonly requests: number
    readonly faults: number
    readonly shed: number
    readonly limited: number
  }
  /** Versions that run. */
  readonly versions: readonly string[]
  readonly databaseBytes: number
  /** Of PostgreSQL: "18.4". */
  readonly databaseVersion: string
}

/** Kept on the global object (hence the cast): the built site or the worker provides it, bin shows it. */
const shelf = globalThis as { reweighHealth?: () => Promise<Health> }

/** Tells this process how to find out how the service is doing. */
export function provideHealth(read: () => Promise<Health>): void {
  shelf.reweighHealth = read
}

/** How the service is doing; null when nobody can tell: the database is away, or nobody provided a way. */
export const currentHealth = async (): Promise<Health | null> =>
  (await shelf.reweighHealth?.().catch(() => null)) ?? null
