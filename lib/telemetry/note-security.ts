import { currentRequest } from './current-request.ts'
import { writeLog, type LogFacts } from './write-log.ts'

/** What is noted for whoever looks for attacks (docs/logs.md lists them). */
export type SecurityEvent =
  /** Signing in, with or without success: `step` and `outcome`. */
  | 'sign-in'
  /** Somebody wanted what they may not: `permission`. */
  | 'forbidden'
  /** Something was sent that no page of ours sends, or that does not hold to the rules of an interface: `status`, `why`. */
  | 'refused'
  /** More tries than a limit allows: `limit`. */
  | 'limited'

/** Of one kind of event one line is written in so many milliseconds: a flood of them must not fill a disk. */
const pause = 1000

type Held = { times: number }

/** Kept on the global object (hence the cast): the server in front and the built site each load this module. */
const shelf = globalThis as { reweighNoted?: Map<string, Held> }
const noted = (): Map<string, Held> => (shelf.reweighNoted ??= new Map())

/**
 * Writes a line of the log, event `security`, with the id and route of the request. Signing in is noted each time. Of the
 * rest the same thing again within a second is counted, and told in one line after it (`times`).
 *
 * @param facts names that stand in the code and ids of ours; `who`: "person 0198…", never a name or an address
 * @example noteSecurity('limited', { limit: 'sign-in-ask' })
 */
export function noteSecurity(what: SecurityEvent, facts: LogFacts): void {
  const { id, route } = currentRequest() ?? {}
  const write = (times?: number) => writeLog('warn', 'security', { what, id, route, ...facts, times })
  if (what === 'sign-in') {
    write()
    return
  }
  const key = JSON.stringify([what, route, facts])
  const held = noted().get(key)
  if (held !== undefined) {
    held.times++
    return
  }
  noted().set(key, { times: 0 })
  write()
  setTimeout(() => {
    const { times } = noted().get(key) ?? { times: 0 }
    noted().delete(key)
    if (times > 0) write(times)
  }, pause).unref()
}
