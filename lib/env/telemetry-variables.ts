import { z } from 'zod'
import { address, wholeNumber } from './kinds-of-values.ts'

const web = address(['http:', 'https:'], 'https://collector.example.org:4318')

/** What a header can carry, and nobody guesses. */
const token = z
  .string()
  .regex(/^[\x21-\x7e]*$/, { error: 'must be letters, digits and signs without spaces' })
  .min(32, { error: 'must have at least 32 characters; make one with: openssl rand -base64 32' })

/** The settings of logs, figures, traces and health: all off but the log of faults (docs/operating.md). */
export const telemetryVariables = {
  REWEIGH_LOG: {
    description:
      'What is written to standard error, one line of JSON each: `faults` of ours alone, or all `requests` as well. Neither holds addresses, names or anything that was sent.',
    standard: 'faults',
    schema: z.enum(['faults', 'requests'], { error: 'must be faults or requests' }),
  },
  REWEIGH_METRICS_PORT: {
    description:
      'The port at which a server shows its figures to Prometheus, at /metrics; 0 takes any free one. Without it there is no such port; the public address never shows them.',
    schema: wholeNumber(0, 65_535),
  },
  REWEIGH_WORKER_METRICS_PORT: {
    description: 'The same for a worker; of several on one machine each takes the next port that is free.',
    schema: wholeNumber(0, 65_535),
  },
  REWEIGH_METRICS_HOST: {
    description:
      'The network address of those ports. With another than this machine, REWEIGH_METRICS_TOKEN must be set.',
    standard: '127.0.0.1',
    schema: z.string(),
  },
  REWEIGH_METRICS_TOKEN: {
    description: 'What Prometheus has to show to read the figures: `Authorization: Bearer …`.',
    schema: token,
  },
  REWEIGH_OTLP_ENDPOINT: {
    description:
      'An OpenTelemetry collector that traces, figures and the log are sent to, by OTLP over HTTP: `https://collector.example.org:4318`. Without it nothing is sent anywhere.',
    schema: web,
  },
  REWEIGH_OTLP_TOKEN: {
    description: 'What the collector is shown: `Authorization: Bearer …`.',
    schema: token,
  },
  REWEIGH_ALIVE_FILE: {
    description:
      'A file that the process touches every 15 seconds for as long as it does not hang, for whatever starts processes and looks at their health; a worker answers no requests.',
    schema: z.string(),
  },
  REWEIGH_TRACE_PERCENT: {
    description: 'Of how many requests in a hundred a trace is sent.',
    standard: '10',
    schema: wholeNumber(0, 100),
  },
} as const

/** Names of those of them whose values are never repeated in a message. */
export const telemetrySecrets = ['REWEIGH_METRICS_TOKEN', 'REWEIGH_OTLP_TOKEN'] as const
