import { cleanMessage, framesOf } from '#lib/telemetry/clean-message.ts'
import { currentRequest, requestId } from '#lib/telemetry/current-request.ts'
import { writeLog } from '#lib/telemetry/write-log.ts'

/**
 * Writes a fault of ours to the log: one line of JSON on standard error, with the id that the person outside was told.
 *
 * Nothing that a person sent is in it: no body, no query, no address of theirs, and of an error's message only what
 * cannot repeat them (`cleanMessage`). `route`: a pattern, in case the request has none.
 */
export function reportFault(error: unknown, place: { readonly id?: string; readonly route: string }): void {
  const fault = error instanceof Error ? error : new Error(String(error))
  const cause = fault.cause instanceof Error ? fault.cause : undefined
  writeLog('error', 'fault', {
    id: place.id ?? requestId(),
    route: currentRequest()?.route ?? place.route,
    ...('digest' in fault && typeof fault.digest === 'string' && { digest: fault.digest }),
    error: nameOf(fault),
    message: cleanMessage(fault.message),
    stack: framesOf(fault),
    ...(cause && { cause: `${nameOf(cause)}: ${cleanMessage(cause.message)}`, causeStack: framesOf(cause) }),
  })
}

/** What kind of error it is, with the code that Node or PostgreSQL gives it. */
function nameOf(error: Error): string {
  const code =
    'code' in error && typeof error.code === 'string' && /^\w{1,40}$/.test(error.code) ? error.code : ''
  return `${error.name} ${code}`.trim()
}
