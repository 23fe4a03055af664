import type { TaskKind, Tasks } from './task.ts'

/** Threads that do tasks, so that the thread that answers requests stays free. */
export type ThreadPool = {
  /** How many tasks can run at once. */
  readonly size: number
  /** Does a task when a thread is free. Throws Error when the thread dies or takes far too long; it is replaced then. */
  readonly run: <Kind extends TaskKind>(kind: Kind, ask: Tasks[Kind]['ask']) => Promise<Tasks[Kind]['answer']>
  readonly close: () => Promise<void>
}

/**
 * Kept on the global object (hence the cast): the server in front makes the pool, because only there a thread's file is
 * where it was written, and the built site uses it.
 */
const shelf = globalThis as { reweighThreads?: ThreadPool | undefined }

/** Gives this process its threads; null takes them away. */
export function provideThreads(pool: ThreadPool | null): void {
  shelf.reweighThreads = pool ?? undefined
}

/** The threads of this process; null when nobody provided any. */
export const threads = (): ThreadPool | null => shelf.reweighThreads ?? null
