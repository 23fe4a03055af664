import { ServiceError } from '#lib/errors/service-error.ts'

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

type Ticket = { readonly start: () => void }

export type WorkQueue = {
  /** Waits for its turn, then does `work`. Throws ServiceError: TooMany, or Unavailable. */
  readonly run: <Value>(waiter: Waiter, work: () => Value) => Promise<Value>
  /** Pieces of work that wait now. */
  readonly waiting: () => number
}

/** Whole seconds from 1 to 5, different for everybody, so that those who were sent away do not come back at once. */
const jitter = () => 1 + Math.floor(Math.random() * 5)

const busy = () =>
  new ServiceError({
    kind: 'Unavailable',
    message: 'Too many scores are being calculated just now. Please try again.',
    retryAfter: jitter(),
  })

/**
 * A bounded queue for short pieces of synchronous work: one piece each turn of the event loop, so that everything else
 * goes on being answered, and clients in turn, so that one who asks a lot delays the others by one piece at most.
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

  function turn(): void {
    planned = false
    const [first] = clients
    const [client, [ticket] = []] = first ?? []
    if (client === undefined || ticket === undefined) return
    remove(client, ticket)
    const others = clients.get(client)
    if (others !== undefined && clients.delete(client)) clients.set(client, others) // to the back of the line
    plan()
    ticket.start()
  }

  function admit(client: string): Ticket[] {
    const tickets = clients.get(client) ?? []
    if (tickets.length >= perClient) {
      throw new ServiceError({
        kind: 'TooMany',
        message: `No more than ${perClient} scores at once, please. Wait for some answers first.`,
        retryAfter: 1,
      })
    }
    if (count >= total) throw busy()
    return tickets
  }

  function run<Value>({ client, signal }: Waiter, work: () => Value): Promise<Value> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const tickets = admit(client)
      const arrival = performance.now()
      const leave = () => {
        remove(client, ticket)
        reject(new DOMException('the client has left', 'AbortError'))
      }
      const ticket: Ticket = {
        start: () => {
          signal.removeEventListener('abort', leave)
          try {
            if (performance.now() - arrival > longestWait) throw busy()
            resolve(work())
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)))
          }
        },
      }
      signal.addEventListener('abort', leave, { once: true })
      tickets.push(ticket)
      clients.set(client, tickets)
      count++
      plan()
    })
  }

  return { run, waiting: () => count }
}
