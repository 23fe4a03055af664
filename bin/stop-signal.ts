/**
 * How this process is told to stop: by Ctrl-C or a signal, or because the process that started it is gone.
 *
 * @returns `stop` aborts at the first of them; `hurry` aborts when somebody asks a second time
 */
export function stopSignal(): { readonly stop: AbortSignal; readonly hurry: AbortSignal } {
  const stop = new AbortController()
  const hurry = new AbortController()
  const asked = () => {
    if (stop.signal.aborted) hurry.abort()
    stop.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked)
  process.once('disconnect', () => stop.abort())
  const isOrphan = process.send !== undefined && !process.connected
  if (isOrphan) stop.abort()
  return { stop: stop.signal, hurry: hurry.signal }
}

/** Settles when the signal aborts, at once if it has. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
