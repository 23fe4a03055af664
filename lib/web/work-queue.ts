import type { Refusal } from '#lib/errors/service-error.ts'

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
  /** Why work of this client would not be done just now; null when there is room. */
  readonly refusal: (client: string) => Refusal | null
  /** Pieces of work that wait now. */
  readonly waiting: () => number
}

/** Milliseconds of work in one turn of the event loop, unless a single piece takes longer. */
const longestTurn = 40

/** Whole seconds from 1 to 5, different for everybody, so that those who were sent away do not come back at once. */
const jitter = () => 1 + Math.floor(Math.random() * 5)

const busy = (): Refusal => ({
  kind: 'Unavailable',
  message: 'Too many scores are being calculated just now. Please try again.',
  retryAfter: jitter(),
})

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
    while (now + longest - begun < longestTurn) {
      const ticket = next()
      if (ticket === undefined) return
      ticket.start()
      const done = performance.now()
      longest = Math.max(longest, done - now)
      now = done
    }
    plan()
  }

  function refusalFor(client: string): Refusal | null {
    if ((clients.get(client)?.length ?? 0) >= perClient) {
      return {
        kind: 'TooMany',
        message: `No more than ${perClient} scores at once, please. Wait for some answers first.`,
        retryAfter: 1,
      }
    }
    return count >= total ? busy() : null
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
            resolve(late ? { done: false, refusal: busy() } : { done: true, value: work() })
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

  return { run, refusal: refusalFor, waiting: () => count }
}
