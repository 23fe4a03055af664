import type { Env } from '#lib/env/read-env.ts'
import type { Recorder } from './meter.ts'
import type { RequestTracer } from './tracer.ts'

/** What of the settings matters here. */
export type TelemetrySettings = Pick<
  Env,
  | 'REWEIGH_METRICS_HOST'
  | 'REWEIGH_METRICS_TOKEN'
  | 'REWEIGH_OTLP_ENDPOINT'
  | 'REWEIGH_OTLP_TOKEN'
  | 'REWEIGH_TRACE_PERCENT'
> & { readonly metricsPorts: readonly number[] }

/** Figures and traces of this process. */
export type Telemetry = {
  readonly recorder: Recorder
  readonly tracer: RequestTracer
  /** Where /metrics is; null when it is not shown. */
  readonly metricsAt: string | null
  /** Sends what was not sent yet, for at most two seconds, and stops. */
  readonly close: () => Promise<void>
}
