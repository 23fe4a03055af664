import { SeverityNumber } from '@opentelemetry/api-logs'
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http'
import type { Resource } from '@opentelemetry/resources'
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs'
import { provideLogSender, type Level } from '#lib/telemetry/write-log.ts'

const severities: Readonly<Record<Level, SeverityNumber>> = {
  info: SeverityNumber.INFO,
  warn: SeverityNumber.WARN,
  error: SeverityNumber.ERROR,
}

/**
 * Sends every line of the log to a collector as well, as soon as there are some, so that whoever gets into this machine
 * finds them gone already. While the collector is away some 2,000 lines wait; more are on standard error only.
 *
 * @param to where, and what the collector is shown
 * @returns sends what waits, and stops
 */
export function sendLogs(
  resource: Resource,
  to: { readonly url: string; readonly headers?: Readonly<Record<string, string>> },
): { readonly shutdown: () => Promise<void> } {
  const processor = new BatchLogRecordProcessor({
    exporter: new OTLPLogExporter(to),
    scheduledDelayMillis: 1000,
  })
  const provider = new LoggerProvider({ resource, processors: [processor] })
  const logger = provider.getLogger('reweigh')
  provideLogSender((level, event, timestamp, body) => {
    const severity = { severityNumber: severities[level], severityText: level }
    logger.emit({ ...severity, timestamp, body, eventName: event })
  })
  return {
    shutdown: async () => {
      provideLogSender(null)
      await provider.shutdown()
    },
  }
}
