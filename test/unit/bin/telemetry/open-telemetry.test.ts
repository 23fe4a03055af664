import { afterEach, expect, test } from 'vitest'
import { metrics } from '#bin/telemetry/metric-names.ts'
import { openTelemetry } from '#bin/telemetry/open-telemetry.ts'
import type { Telemetry, TelemetrySettings } from '#bin/telemetry/telemetry.ts'
import { provideHealth } from '#lib/telemetry/health.ts'
import { tally } from '#lib/telemetry/tally.ts'

const settings: TelemetrySettings = {
  REWEIGH_METRICS_HOST: '127.0.0.1',
  REWEIGH_METRICS_TOKEN: undefined,
  REWEIGH_OTLP_ENDPOINT: undefined,
  REWEIGH_OTLP_TOKEN: undefined,
  REWEIGH_TRACE_PERCENT: 10,
  metricsPorts: [0],
}
let opened: Telemetry | null = null
afterEach(async () => {
  await opened?.close()
  opened = null
})

const open = async (more: Partial<TelemetrySettings> = {}) => {
  opened = await openTelemetry('server', '1.2.3', { ...settings, ...more })
  return opened
}
const get = (telemetry: Telemetry | null, path = '/metrics', headers: Record<string, string> = {}) =>
  fetch(`${telemetry?.metricsAt ?? ''}${path}`, { headers })

test('openTelemetry collects nothing when no port and no collector is named', async () => {
  expect(await open({ metricsPorts: [] })).toBeNull()
})

test('GET /metrics shows every figure of the list, and no other', async () => {
  provideHealth(() =>
    Promise.resolve({
      outbox: { waiting: 2, oldest: 7, abandoned: 1 },
      complaints: { open: 2, due: 86_400 },
      queues: [{ name: 'ensemble-part', waiting: 3, active: 1, failed: 0 }],
      entries: 80,
      backupAge: 3600,
      work: [{ name: 'recount', period: 86_400, age: 60, problem: 'The counts do not agree.' }],
      ...{ servers: 2, workers: 1, versions: ['1.2.3'] },
      counted: { requests: 1, faults: 0, shed: 0, limited: 0 },
      ...{ databaseBytes: 1000, databaseVersion: '18.4' },
    }),
  )
  const telemetry = await open()
  telemetry?.recorder.request({ method: 'GET', route: '/areas/[area]', status: 200, seconds: 0.02 })
  telemetry?.recorder.letter(4)
  tally('shed', 'scores')
  tally('limited', 'sign-in-letter')
  const text = await (await get(telemetry)).text()
  const shown = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, kind]) => [name, kind])
  expect(shown.filter(([name]) => name !== 'target_info').sort()).toEqual(
    Object.entries(metrics)
      .map(([name, { kind }]) => [name, kind])
      .sort(),
  )
  expect(text).toContain(
    'http_server_request_duration_seconds_bucket{method="GET",route="/areas/[area]",status="200",le="0.025"} 1\n',
  )
  expect(text).toContain('reweigh_work_trouble{work="recount"} 1\n')
  expect(text).toContain('reweigh_jobs{queue="ensemble-part",state="waiting"} 3\n')
  expect(text).toContain('reweigh_limited_total{of="sign-in-letter"}')
})

test('GET /metrics says that the database is away, and leaves out what only it knows', async () => {
  provideHealth(() => Promise.reject(new Error('away')))
  const text = await (await get(await open())).text()
  expect(text).toContain('reweigh_health_readable 0\n')
  expect(text).not.toMatch(/^reweigh_outbox_waiting \d/m)
})

test('GET /metrics wants its token where there is one; other addresses are 404', async () => {
  const token = 'a-token-that-is-long-enough-to-be-one'
  const telemetry = await open({ REWEIGH_METRICS_TOKEN: token })
  expect((await get(telemetry)).status).toBe(401)
  expect((await get(telemetry, '/metrics', { authorization: `Bearer ${token}x` })).status).toBe(401)
  expect((await get(telemetry, '/metrics', { authorization: `Bearer ${token}` })).status).toBe(200)
  expect((await get(telemetry, '/', { authorization: `Bearer ${token}` })).status).toBe(404)
})

test('openTelemetry refuses to show figures to others without a token', async () => {
  await expect(open({ REWEIGH_METRICS_HOST: '0.0.0.0' })).rejects.toThrow('Set REWEIGH_METRICS_TOKEN')
})
