import { glob, readFile } from 'node:fs/promises'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { metrics } from '#bin/telemetry/metric-names.ts'

const rulesSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Reweigh[A-Z]\w+$/),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[mh]$/)
            .optional(),
          labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.strictObject({
            summary: z.string().regex(/^[A-Z].*\.$/),
            do: z.string().regex(/^[A-Z].* docs\/runbooks\/alerts\.md#[a-z]+$/),
          }),
        }),
      ),
    }),
  ),
})
const { groups } = rulesSchema.parse(load(await readFile('deploy/alerts/reweigh.yaml', 'utf8')))
const rules = groups.flatMap((group) => group.rules)

/** Names as Prometheus shows them: a histogram has three. */
const exported = new Set(
  Object.entries(metrics).flatMap(([name, { kind }]) =>
    kind === 'histogram' ? ['bucket', 'count', 'sum'].map((part) => `${name}_${part}`) : [name],
  ),
)

test('every alert names only figures that the program exports', () => {
  const named = rules.flatMap(({ expr }) => expr.match(/\b(?:reweigh|http)_\w+/g) ?? [])
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((name) => !exported.has(name))).toEqual([])
})

test('every alert has a name of its own and a section in the runbook', async () => {
  const runbook = await readFile('docs/runbooks/alerts.md', 'utf8')
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length)
  const anchors = [...runbook.matchAll(/^## (\w+)/gm)].map(([, word]) => word?.toLowerCase())
  const asked = rules.map(({ annotations }) => annotations.do.split('#')[1])
  expect(asked.filter((anchor) => !anchors.includes(anchor))).toEqual([])
})

test('faults are watched by three pairs of windows: 2 % of a month in 1 h, 5 % in 6 h, 10 % in 3 days', () => {
  const pairs = rules.flatMap(({ alert, expr }) => {
    if (!alert.startsWith('ReweighFaults')) return []
    const windows = [...new Set([...expr.matchAll(/\[(\w+)\]/g)].map(([, window]) => window))]
    return [
      [
        ...windows,
        ...new Set([...expr.matchAll(/> ([\d.]+) \* 0\.001/g)].map(([, factor]) => Number(factor))),
      ],
    ]
  })
  const month = 30 * 24
  const factor = (share: number, hours: number) => Math.round(((share * month) / hours) * 10) / 10
  expect(pairs).toEqual([
    ['1h', '5m', factor(0.02, 1)],
    ['6h', '30m', factor(0.05, 6)],
    ['3d', '6h', factor(0.1, 72)],
  ])
})

test('all regular work is noted where it is done, so that an alert tells when it was not, and has words on the administrators’ page', async () => {
  const table = await readFile('lib/service/health/regular-work.ts', 'utf8')
  const [, body = ''] = /regularWork = \{([^}]+)\}/.exec(table) ?? []
  const names = [...body.matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map(([, name = '']) => name)
  expect(names).toContain('rehearsal')
  const noted = new Set<string>()
  for await (const file of glob('lib/**/*.ts', { exclude: ['lib/db/generated'] }))
    for (const [, name = ''] of (await readFile(file, 'utf8')).matchAll(/noteWork\('([a-z-]+)'/g))
      noted.add(name)
  expect(names.filter((name) => !noted.has(name))).toEqual([])
  const words = await readFile('lib/view/service/service-view.ts', 'utf8')
  expect(names.filter((name) => !new RegExp(`^ {2}'?${name}'?: '[A-Z]`, 'm').test(words))).toEqual([])
})
