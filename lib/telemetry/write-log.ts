/** How bad it is: nothing, worth a look, somebody did not get what they came for because of us. */
export type Level = 'info' | 'warn' | 'error'

/** What stands in a line besides its time and level. Names that stand in the code, ids of ours, numbers. */
export type LogFacts = Readonly<Record<string, string | number | readonly string[] | undefined>>

/**
 * Writes one line of JSON to standard error: time (ISO 8601, UTC), level, what happened, and its facts.
 *
 * Nothing that a person sent belongs in it: no address with a code, no query, no body, no network address. A line has
 * no line breaks, whatever is in it, so nobody can write a line of their own.
 *
 * @example writeLog('info', 'request', { id, method: 'GET', route: '/areas/[area]', status: 200, ms: 12 })
 */
export function writeLog(level: Level, event: string, facts: LogFacts): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...facts })}\n`)
}
