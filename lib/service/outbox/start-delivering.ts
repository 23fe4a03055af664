import 'server-only'
import { keepDelivering } from './keep-delivering.ts'

/** Begins to send letters, until this process is told to stop. Once a process. */
export function startDelivering(): void {
  const stop = new AbortController()
  process.once('SIGTERM', () => stop.abort()).once('SIGINT', () => stop.abort())
  void keepDelivering(stop.signal)
}
