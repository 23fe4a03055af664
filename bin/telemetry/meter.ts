import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Meter, ObservableGauge } from '@opentelemetry/api'
import { currentHealth, type Health } from '#lib/telemetry/health.ts'
import { tallied } from '#lib/telemetry/tally.ts'
import { letterBounds, metrics, requestBounds, type MetricName } from './metric-names.ts'

/** A request that was answered. `route`: a pattern. */
export type Answered = {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

export type Recorder = {
  readonly request: (answered: Answered) => void
  readonly letter: (seconds: number) => void
}

type Reading = readonly [name: MetricName, value: number, labels?: Readonly<Record<string, string>>]

/**
 * Makes every figure of this process (metric-names.ts) with OpenTelemetry's meter. Figures of the database are read when
 * somebody collects, and are missing when it is away.
 */
export function setUpMeter(meter: Meter): Recorder {
  const histogram = (name: MetricName, bounds: number[]) =>
    meter.createHistogram(name, {
      description: metrics[name].help,
      advice: { explicitBucketBoundaries: bounds },
    })
  const requests = histogram('http_server_request_duration_seconds', requestBounds)
  const letters = histogram('reweigh_letter_delivery_seconds', letterBounds)
  for (const what of ['shed', 'limited'] as const) {
    const name = `reweigh_${what}_total` as const
    meter.createObservableCounter(name, { description: metrics[name].help }).addCallback((result) => {
      for (const one of tallied()) if (one.what === what) result.observe(one.count, { of: one.of })
    })
  }
  observeGauges(meter)
  return {
    request: ({ seconds, method, route, status }) => requests.record(seconds, { method, route, status }),
    letter: (seconds) => letters.record(seconds),
  }
}

function observeGauges(meter: Meter): void {
  const gauges = new Map<string, ObservableGauge>()
  for (const [name, { kind, help }] of Object.entries(metrics)) {
    if (kind === 'gauge') gauges.set(name, meter.createObservableGauge(name, { description: help }))
  }
  const loop = monitorEventLoopDelay({ resolution: 20 })
  loop.enable()
  meter.addBatchObservableCallback(
    async (result) => {
      for (const [name, value, labels = {}] of [...ofProcess(loop), ...ofService(await currentHealth())]) {
        const gauge = gauges.get(name)
        if (gauge !== undefined) result.observe(gauge, value, labels)
      }
      loop.reset()
    },
    [...gauges.values()],
  )
}

const ofProcess = (loop: { percentile: (share: number) => number }): Reading[] => [
  ...[50, 99].map((share): Reading => {
    const seconds = Math.max(0, loop.percentile(share) / 1e9 - 0.02)
    return ['reweigh_event_loop_delay_seconds', seconds, { quantile: String(share / 100) }]
  }),
  ['reweigh_memory_bytes', process.memoryUsage.rss()],
]

function ofService(health: Health | null): Reading[] {
  if (health === null) return [['reweigh_health_readable', 0]]
  const { outbox, complaints, queues, work, backupAge } = health
  return [
    ['reweigh_health_readable', 1],
    ['reweigh_outbox_waiting', outbox.waiting],
    ['reweigh_outbox_oldest_seconds', outbox.oldest],
    ['reweigh_outbox_abandoned', outbox.abandoned],
    ['reweigh_complaints_open', complaints.open],
    ...(complaints.due === null ? [] : [['reweigh_complaint_due_seconds', complaints.due] as const]),
    ['reweigh_record_entries', health.entries],
    ['reweigh_database_bytes', health.databaseBytes],
    ['reweigh_processes', health.servers, { kind: 'server' }],
    ['reweigh_processes', health.workers, { kind: 'worker' }],
    ...(backupAge === null ? [] : [['reweigh_backup_age_seconds', backupAge] as const]),
    ...queues.flatMap(({ name: queue, ...counts }) =>
      Object.entries(counts).map(([state, count]): Reading => ['reweigh_jobs', count, { queue, state }]),
    ),
    ...work.flatMap(({ name, period, age, problem }): Reading[] => [
      ['reweigh_work_period_seconds', period, { work: name }],
      ['reweigh_work_trouble', problem === '' ? 0 : 1, { work: name }],
      ...(age === null ? [] : [['reweigh_work_age_seconds', age, { work: name }] as const]),
    ]),
  ]
}
