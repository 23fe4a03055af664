import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

/** What is known of the request that is being answered: nothing of whoever asked. */
export type CurrentRequest = {
  /** Names this one answer, in the log and to the person outside. */
  readonly id: string
  /** The pattern of the address, such as `/areas/[area]`: never the address itself, which may hold a secret. */
  readonly route: string
}

/** Kept on the global object (hence the cast): the server in front and the built site each load this module. */
const shelf = globalThis as { reweighRequest?: AsyncLocalStorage<CurrentRequest> }
const current = (shelf.reweighRequest ??= new AsyncLocalStorage<CurrentRequest>())

/** Answers a request, so that everything on the way knows which one it is. */
export const asRequest = <Value>(request: CurrentRequest, work: () => Value): Value =>
  current.run(request, work)

/** The request that is being answered; undefined in a job, a command or a test. */
export const currentRequest = (): CurrentRequest | undefined => current.getStore()

/** The id of the request that is being answered, or a new one. */
export const requestId = (): string => current.getStore()?.id ?? randomUUID()
