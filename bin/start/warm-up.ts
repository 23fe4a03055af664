import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { writeLog } from '#lib/telemetry/write-log.ts'
import { listen } from '#bin/server/create-site-server.ts'

/** Pages that most people open, and behind them the ways to the record and to a score that all others use. */
const pages = ['/', '/sandbox', '/respond', '/respond/check']

/** Milliseconds for all of them. A site that takes longer is not helped by waiting. */
const patience = 5000

/**
 * Asks the site for its busiest pages before anybody else can, so that what a program does only once (loading, compiling,
 * connecting) is not waited for by the first people: when servers are replaced one after the other, nobody notices.
 *
 * It decides nothing: a page that is refused now, because the database is away, is refused to people too until it is back.
 */
export async function warmUp(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<void> {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  const address = await listen(server, 0, '127.0.0.1')
  const signal = AbortSignal.timeout(patience)
  try {
    for (const page of pages) {
      await (await fetch(address + page, { redirect: 'manual', signal })).arrayBuffer()
    }
  } catch (error) {
    writeLog('warn', 'warm-up', { message: error instanceof Error ? error.message : String(error) })
  } finally {
    server.close().closeAllConnections()
  }
}
