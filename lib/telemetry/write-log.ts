import { hostname } from 'node:os'
import { thisProcess } from './this-process.ts'

/** How bad it is: nothing, worth a look, somebody did not get what they came for because of us. */
export type Level = 'info' | 'warn' | 'error'

/** What stands in a line besides its time and level. Names that stand in the code, ids of ours, numbers. */
export type LogFacts = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** Takes every line as it is written, to send it to another machine. */
export type LogSender = (level: Level, event: string, time: Date, line: string) => void

/** Kept on the global object (hence the cast): bin provides it, the built site and the server in front write. */
const shelf = globalThis as { reweighLogSender?: LogSender | undefined }

/** Gives this process somebody who sends lines on; null takes them away. */
export function provideLogSender(sender: LogSender | null): void {
  shelf.reweighLogSender = sender ?? undefined
}

const host = hostname()

/**
 * Writes one line of JSON to standard error: time (ISO 8601, UTC), level, what happened, on which host in what kind of
 * process, and its facts.
 *
 * Nothing that a person sent belongs in it: no address with a code, no query, no body, no network address. A line has
 * no line breaks, whatever is in it, so nobody can write a line of their own.
 *
 * @example writeLog('info', 'request', { id, method: 'GET', route: '/areas/[area]', status: 200, ms: 12 })
 */
export function writeLog(level: Level, event: string, facts: LogFacts): void {
  const time = new Date()
  const { kind } = thisProcess()
  const line = JSON.stringify({ time: time.toISOString(), level, event, host, process: kind, ...facts })
  process.stderr.write(`${line}\n`)
  shelf.reweighLogSender?.(level, event, time, line)
}
