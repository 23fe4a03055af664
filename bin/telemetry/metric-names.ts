/** What a figure is called in Prometheus, what it means, and by which labels it is told apart. */
export type Metric = {
  readonly kind: 'counter' | 'gauge' | 'histogram'
  readonly help: string
}

/** Every figure that a server or worker exports. There is no other list: alerts may name these alone (a test). */
export const metrics = {
  http_server_request_duration_seconds: {
    kind: 'histogram',
    help: 'Requests: how many, with which status, and how long each took, by the pattern of the address',
  },
  reweigh_letter_delivery_seconds: {
    kind: 'histogram',
    help: 'From a letter being written to its being sent',
  },
  reweigh_shed_total: {
    kind: 'counter',
    help: 'Work that was turned away because too much of it waited, by queue',
  },
  reweigh_limited_total: { kind: 'counter', help: 'Tries above a limit, by limit' },
  reweigh_event_loop_delay_seconds: {
    kind: 'gauge',
    help: 'By how much things ran late since the last look, by quantile',
  },
  reweigh_memory_bytes: { kind: 'gauge', help: 'Memory of this process' },
  reweigh_health_readable: { kind: 'gauge', help: '1 when the database told the figures below, 0 when not' },
  reweigh_outbox_waiting: { kind: 'gauge', help: 'Letters that wait to be sent' },
  reweigh_outbox_oldest_seconds: { kind: 'gauge', help: 'How long the oldest of them has waited' },
  reweigh_outbox_abandoned: { kind: 'gauge', help: 'Letters given up in the last day' },
  reweigh_complaints_open: { kind: 'gauge', help: 'Complaints about personal data that are open' },
  reweigh_complaint_due_seconds: {
    kind: 'gauge',
    help: 'Until the first of them is due, below 0 when it is overdue; missing when none is open',
  },
  reweigh_jobs: { kind: 'gauge', help: 'Work in the background, by queue and state' },
  reweigh_record_entries: { kind: 'gauge', help: 'Entries of the record (the height of its chain)' },
  reweigh_backup_age_seconds: { kind: 'gauge', help: 'Since the newest backup; missing when there is none' },
  reweigh_work_age_seconds: {
    kind: 'gauge',
    help: 'Since regular work was last done with nothing found wrong, by work; missing when never',
  },
  reweigh_work_period_seconds: { kind: 'gauge', help: 'How often it is to be done' },
  reweigh_work_trouble: { kind: 'gauge', help: '1 when it found something wrong' },
  reweigh_processes: { kind: 'gauge', help: 'Servers and workers that said within a minute that they run' },
  reweigh_database_bytes: { kind: 'gauge', help: 'Size of the database' },
} as const satisfies Record<string, Metric>

export type MetricName = keyof typeof metrics

/** Bounds of durations of requests, in seconds. */
export const requestBounds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30]

/** Bounds of how long letters take, in seconds: five minutes is the promise. */
export const letterBounds = [1, 5, 15, 60, 120, 300, 900, 3600, 14_400]
