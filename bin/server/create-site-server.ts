import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { withAnswerMarks } from '#lib/web/answer-marks.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { portSentence } from '#bin/setup/free-port.mjs'
import { cleanHeaders, type Surroundings } from './clean-headers.ts'
import { closeGently } from './close-gently.ts'
import { keepApiPlain } from './keep-api-plain.ts'
import { observeRequest, type Observing } from './observe-request.ts'
import { showOldForm } from './old-form.ts'
import { plainAddress } from './plain-address.ts'
import { readForm, sendsForm } from './read-form.ts'
import { earlyRefusal } from './refuse-early.ts'
import { refusalForPage } from './refuse-for-page.ts'
import { sendRefusal } from './send-refusal.ts'
import { scoreShedder } from './shed-score.ts'

/**
 * How long a connection may take over one thing, in milliseconds, so that slow or silent clients cannot hold
 * the server: to send its headers, to send everything, to read an answer, to say something more.
 */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: 65_000, // Longer than the 60 s of usual load balancers, which would else meet a closed door.
  maxHeaderSize: 32_768,
}

/**
 * The HTTP server in front of Next: it keeps out what no page of ours should ever have to think about.
 *
 * Forged proxy headers are replaced by true ones, headers that only Next may send to itself are removed,
 * TRACE is 405, a post to a page from elsewhere 403, an address that cannot be decoded 400 and one that is too long 414, headers that are too
 * large 431, a body that is too large 413, a form that no page of ours sends 400, a score that would wait in vain 429 or 503, and whoever takes
 * longer than 30 s to ask is hung up on. Nobody changes to another protocol. A form of another version of the site is shown
 * with what was typed.
 *
 * @param observing how requests are counted and logged; without it they are not
 * @param actions the server actions of this version (`readActionIds`); null takes every form for one of this version
 */
export function createSiteServer(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  surroundings: Surroundings,
  observing?: Observing,
  actions: ReadonlySet<string> | null = null,
): Server {
  const shed = scoreShedder()
  const respond = (request: IncomingMessage, response: ServerResponse) => {
    const refusal = earlyRefusal(request) ?? refusalForPage(request, surroundings.publicUrl)
    if (refusal) {
      sendRefusal(response, refusal)
      return
    }
    cleanHeaders(request.headers, request.socket.remoteAddress ?? '', surroundings)
    keepApiPlain(request, response)
    if (shed(request, response)) return
    const answer = async () => {
      const read = sendsForm(request) ? await readForm(request) : { ok: true as const, request, form: null }
      if (!read.ok) sendRefusal(response, read.refusal)
      else
        await withAnswerMarks(response, () => {
          if (read.form !== null && actions !== null) showOldForm(read.request, read.form, actions)
          return handle(read.request, response)
        })
    }
    answer().catch(() => response.destroy())
  }
  const server = createServer({ ...limits, shouldUpgradeCallback: () => false }, (request, response) => {
    request.url = plainAddress(request.url ?? '')
    if (observing === undefined) respond(request, response)
    else observeRequest(request, response, observing, () => respond(request, response))
  })
  server.timeout = 120_000
  closeGently(server)
  return server
}

/** How a browser on this machine calls the server; one that listens everywhere it finds at localhost. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/**
 * Begins to listen.
 *
 * @param port 0 for any free one
 * @returns where: `http://127.0.0.1:3000`
 * @throws OperatorError when the port is taken or the machine has no such address
 */
export function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new OperatorError(portSentence(error.code ?? error.message, port, host)))
    })
    server.listen({ port, host, backlog: 4096 }, () => {
      const bound = server.address()
      const chosen = typeof bound === 'object' && bound ? bound.port : port
      resolve(`http://${nameOf(host)}:${chosen}`)
    })
  })
}

/**
 * Stops a server the way people do not notice: new connections are refused at once, running requests finish.
 *
 * @param drainSeconds how long they may take; then they are cut off
 * @param hurry aborts the waiting
 */
export async function stopServer(server: Server, drainSeconds: number, hurry: AbortSignal): Promise<void> {
  const cut = () => server.closeAllConnections()
  const limit = setTimeout(cut, drainSeconds * 1000)
  // A connection becomes idle when its request is done; nobody closes it for us then.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  hurry.addEventListener('abort', cut)
  await new Promise((resolve) => server.close(resolve))
  clearTimeout(limit)
  clearInterval(sweep)
}
