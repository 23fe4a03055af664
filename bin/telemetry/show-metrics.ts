import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { PrometheusExporter } from '@opentelemetry/exporter-prometheus'
import { isThisMachine } from '#lib/env/is-this-machine.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { listen } from '#bin/server/create-site-server.ts'
import type { TelemetrySettings } from './telemetry.ts'

/**
 * Shows the figures of this process at a port of their own, so that the public never reads them: GET /metrics, with the
 * token when there is one. Everything else is 404, and a wrong token 401.
 *
 * @returns where: `http://127.0.0.1:9464`
 * @throws OperatorError when none of the ports is free, or when others could read it without a token
 */
export async function showMetrics(
  exporter: PrometheusExporter,
  { metricsPorts, REWEIGH_METRICS_HOST: host, REWEIGH_METRICS_TOKEN: token }: TelemetrySettings,
): Promise<{ readonly server: Server; readonly address: string }> {
  if (token === undefined && !isThisMachine(host)) {
    throw new OperatorError(
      `Set REWEIGH_METRICS_TOKEN: with REWEIGH_METRICS_HOST=${host} others can read /metrics.`,
    )
  }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('cache-control', 'no-store')
    if (request.method !== 'GET' || request.url !== '/metrics') response.writeHead(404).end()
    else if (!mayRead(request, token)) response.writeHead(401, { 'www-authenticate': 'Bearer' }).end()
    else exporter.getMetricsRequestHandler(request, response)
  }
  let problem: unknown
  for (const port of metricsPorts) {
    const server = createServer({ headersTimeout: 5000, requestTimeout: 5000, maxHeaderSize: 8192 }, answer)
    try {
      const address = await listen(server, port, host)
      server.unref()
      return { server, address }
    } catch (error) {
      problem = error
    }
  }
  throw problem
}

function mayRead({ headers }: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return true
  const given = Buffer.from(headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
