import { setTimeout as sleep } from 'node:timers/promises'
import type { Reply } from './site.ts'

/** Asks as a well-behaved program does: told to come back later, it does, five times at most. */
export async function patiently(asking: () => Promise<Reply>): Promise<Reply> {
  for (let left = 5; ; left--) {
    const reply = await asking()
    if (reply.status !== 503 || left === 0) return reply
    await sleep(Number(reply.headers['retry-after']) * 1000)
  }
}
