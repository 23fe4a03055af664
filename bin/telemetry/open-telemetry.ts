import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import {
  AlwaysOffSampler,
  BasicTracerProvider,
  BatchSpanProcessor,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base'
import { provideTracing } from '#lib/telemetry/trace.ts'
import { setUpMeter } from './meter.ts'
import { sendLogs } from './send-logs.ts'
import { showMetrics } from './show-metrics.ts'
import type { Telemetry, TelemetrySettings } from './telemetry.ts'
import { createRequestTracer } from './tracer.ts'

/** Milliseconds between two times that figures are sent to a collector. */
const every = 30_000
/** Milliseconds that a collector may take when the process ends. */
const patience = 2000

/**
 * Begins to collect figures and traces with OpenTelemetry, and to show and send them as the settings say; null when they
 * say nothing, and then nothing is collected.
 *
 * @param service `server` or `worker`
 * @throws OperatorError when the port for /metrics cannot be had, or others could read it without a token
 */
export async function openTelemetry(
  service: 'server' | 'worker',
  version: string,
  settings: TelemetrySettings,
): Promise<Telemetry | null> {
  const { REWEIGH_OTLP_ENDPOINT: endpoint, metricsPorts } = settings
  if (endpoint === undefined && metricsPorts.length === 0) return null
  const resource = resourceFromAttributes({
    'service.name': `reweigh-${service}`,
    'service.version': version,
  })
  const shown = new PrometheusExporter({ preventServerStart: true, withoutScopeInfo: true })
  const sent = endpoint === undefined ? [] : [sender(endpoint, settings)]
  const meters = new MeterProvider({ resource, readers: [shown, ...sent] })
  const tracers = new BasicTracerProvider({ resource, ...tracing(endpoint, settings) })
  const recorder = setUpMeter(meters.getMeter('reweigh'))
  const tracer = createRequestTracer(tracers.getTracer('reweigh'))
  provideTracing({ span: tracer.span, took: (_letter, seconds) => recorder.letter(seconds) })
  const logs =
    endpoint === undefined
      ? null
      : sendLogs(resource, { url: urlOf(endpoint, 'logs'), ...authorization(settings) })
  const page = metricsPorts.length === 0 ? null : await showMetrics(shown, settings)
  return {
    recorder,
    tracer,
    metricsAt: page?.address ?? null,
    close: async () => {
      page?.server.close()
      const all = Promise.allSettled([meters.shutdown(), tracers.shutdown(), logs?.shutdown()])
      await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patience).unref())])
    },
  }
}

const authorization = ({ REWEIGH_OTLP_TOKEN: token }: TelemetrySettings) =>
  token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }

const urlOf = (endpoint: string, signal: string) => `${endpoint.replace(/\/$/, '')}/v1/${signal}`

const sender = (endpoint: string, settings: TelemetrySettings) =>
  new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter({ url: urlOf(endpoint, 'metrics'), ...authorization(settings) }),
    exportIntervalMillis: every,
  })

function tracing(endpoint: string | undefined, settings: TelemetrySettings) {
  if (endpoint === undefined) return { sampler: new AlwaysOffSampler() }
  const exporter = new OTLPTraceExporter({ url: urlOf(endpoint, 'traces'), ...authorization(settings) })
  return {
    sampler: new TraceIdRatioBasedSampler(settings.REWEIGH_TRACE_PERCENT / 100),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  }
}
