import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'

/** How much this thread steps back: 0 = not at all, 19 = only when nobody else wants the processor. */
const niceness = 15

/**
 * Lets the thread that calls it step back behind all others, so that whoever waits for a page or a score comes first.
 * Linux gives each thread a priority of its own; elsewhere, or where it is not allowed, nothing changes.
 */
export function lowerPriority(): void {
  if (process.platform !== 'linux') return
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    if (thread > 0 && thread !== process.pid) setPriority(thread, niceness)
  } catch {
    // A system that hides its threads: they share the processor evenly then.
  }
}
