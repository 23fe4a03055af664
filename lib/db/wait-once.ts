import { currentRequest, type CurrentRequest } from '#lib/telemetry/current-request.ts'

/** As node-postgres says that nobody answered in time. A refusal, or a statement that PostgreSQL ended, is an answer. */
const silence =
  /^(Query read timeout|timeout exceeded when trying to connect|Connection terminated due to connection timeout)/

/** As Prisma says that no transaction began in time. */
export const notBegun = /Unable to start a transaction in the given time/

/** The requests that waited in vain for the primary: what they were told, and when. */
const inVain = new WeakMap<CurrentRequest, { readonly error: Error; readonly at: number }>()

/** Milliseconds for which that counts: what a request started, and goes on after it, is to ask again. */
const memory = 5000

/**
 * Asks the primary, unless the request that is being answered has waited for it in vain already: then it fails again at
 * once. A page asks several things one after the other, and a database that is frozen lets each wait for its whole time
 * limit; a form is refused first and then shown again. Outside a request it always asks.
 *
 * @param ask a question
 * @param unanswered which errors mean that nobody answered; unless told, those of a statement
 * @throws what `ask` throws, or what it threw when this request waited in vain
 * @example await waitOnce(() => query(args))
 */
export async function waitOnce<Value>(ask: () => Promise<Value>, unanswered = silence): Promise<Value> {
  const request = currentRequest()
  const before = request && inVain.get(request)
  if (before && performance.now() - before.at < memory) throw before.error
  try {
    return await ask()
  } catch (error) {
    if (request && error instanceof Error && unanswered.test(error.message))
      inVain.set(request, { error, at: performance.now() })
    throw error
  }
}
