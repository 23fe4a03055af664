/**
 * Writes a fault of ours to the log: one line of JSON on standard error, with the id that the person outside was told.
 *
 * Nothing that a person sent is in it: no body, no query, no address of theirs.
 */
export function reportFault(error: unknown, place: { readonly id: string; readonly route: string }): void {
  const fault = error instanceof Error ? error : new Error(String(error))
  const line = {
    time: new Date().toISOString(),
    level: 'error',
    ...place,
    error: fault.name,
    message: fault.message,
    stack: fault.stack,
    ...(fault.cause instanceof Error ? { cause: fault.cause.stack } : {}),
  }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
