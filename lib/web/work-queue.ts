import { performance } from 'node:perf_hooks'
import type { Refusal } from '#lib/errors/service-error.ts'
import { tooBusy, tooManyAtOnce } from './score-refusals.ts'

/** Who waits: work of one client is limited and takes turns with the others'; work whose client has left is dropped. */
export type Waiter = { readonly client: string; readonly signal: AbortSignal }

type Limits = {
  /** The most pieces of work that one client may have waiting. */
  readonly perClient: number
  /** The most pieces of work that may wait in all. */
  readonly total: number
  /** Milliseconds. Work that waited longer is refused instead of done: the person has stopped looking. */
  readonly longestWait?: number
}

/** What became of a piece of work. */
export type Done<Value> =
  { readonly done: true; readonly value: Value } | { readonly done: false; readonly refusal: Refusal }

type Ticket = { readonly start: () => void }

export type WorkQueue = {
  /** Waits for its turn, then does `work`: its value, or why it was not done. Throws what `work` throws. */
  readonly run: <Value>(waiter: Waiter, work: () => Value) => Promise<Done<Value>>
  /** Pieces of work that wait now. */
  readonly waiting: () => number
}

/**
 * Milliseconds of work in one turn of the event loop, unless a single piece takes longer. Turns are short because what others
 * do here (to send a response asks the database a dozen times) waits for one of them at every step.
 */
const turnLength = 8

/** Times that the event loop goes round between two turns, at most: Node takes on one new connection each time, no more. */
const mostRounds = 64

/** Events that the event loop has seen, so that one knows whether it had something to do. */
const eventsSeen = () => performance.nodeTiming.uvMetricsInfo.events

/**
 * A bounded queue for short pieces of synchronous work. It works for a moment and then lets the event loop turn, so that
 * everything else goes on being answered; clients take turns, so that one who asks a lot delays the others by one piece.
 */
export function createWorkQueue({ perClient, total, longestWait = 1000 }: Limits): WorkQueue {
  const clients = new Map<string, Ticket[]>()
  let count = 0
  let planned = false

  function plan(): void {
    if (planned || count === 0) return
    planned = true
    setImmediate(turn)
  }

  /** Lets the event loop go round until it finds nothing to do. */
  function planAfter(rounds: number, seen: number): void {
    const now = eventsSeen()
    if (rounds === 0 || now === seen) turn()
    else setImmediate(planAfter, rounds - 1, now)
  }

  function remove(client: string, ticket: Ticket): void {
    const tickets = clients.get(client) ?? []
    const at = tickets.indexOf(ticket)
    if (at === -1) return
    tickets.splice(at, 1)
    if (tickets.length === 0) clients.delete(client)
    count--
  }

  /** The first piece of work of the client whose turn it is; that client goes to the back of the line. */
  function next(): Ticket | undefined {
    const [first] = clients
    if (first === undefined) return undefined
    const [client, tickets] = first
    const [ticket] = tickets
    if (ticket !== undefined) remove(client, ticket)
    if (tickets.length > 0 && clients.delete(client)) clients.set(client, tickets)
    return ticket
  }

  function turn(): void {
    planned = false
    const begun = performance.now()
    let now = begun
    let longest = 0
    while (now + longest - begun < turnLength) {
      const ticket = next()
      if (ticket === undefined) return
      ticket.start()
      const done = performance.now()
      longest = Math.max(longest, done - now)
      now = done
    }
    planned = count > 0
    if (planned) setImmediate(planAfter, mostRounds - 1, eventsSeen())
  }

  function refusalFor(client: string): Refusal | null {
    if ((clients.get(client)?.length ?? 0) >= perClient) return tooManyAtOnce(perClient)
    return count >= total ? tooBusy() : null
  }

  function run<Value>({ client, signal }: Waiter, work: () => Value): Promise<Done<Value>> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const refusal = refusalFor(client)
      if (refusal !== null) {
        resolve({ done: false, refusal })
        return
      }
      const arrival = performance.now()
      const leave = () => {
        remove(client, ticket)
        reject(new DOMException('the client has left', 'AbortError'))
      }
      const ticket: Ticket = {
        start: () => {
          signal.removeEventListener('abort', leave)
          try {
            const late = performance.now() - arrival > longestWait
            resolve(late ? { done: false, refusal: tooBusy() } : { done: true, value: work() })
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)))
          }
        },
      }
      signal.addEventListener('abort', leave, { once: true })
      clients.set(client, [...(clients.get(client) ?? []), ticket])
      count++
      plan()
    })
  }

  return { run, waiting: () => count }
}
