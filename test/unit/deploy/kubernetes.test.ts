import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { loadAll } from 'js-yaml'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { workerFlags } from '#bin/start/node-flags.ts'
import { secrets } from '#lib/env/read-secret-files.ts'
import { variables } from '#lib/env/variables.ts'

type Manifest = {
  readonly file: string
  readonly apiVersion: string
  readonly kind: string
  readonly spec?: unknown
}

const head = z.looseObject({ apiVersion: z.string(), kind: z.string(), spec: z.unknown().optional() })
const manifests: Manifest[] = []
for await (const file of glob('deploy/kubernetes/**/*.yaml')) {
  for (const document of loadAll(await readFile(file, 'utf8')))
    manifests.push({ file, ...head.parse(document) })
}
const ours = manifests.filter(({ kind }) => kind !== 'Kustomization')

test('every manifest is what the schema of its kind asks for', async () => {
  for (const manifest of ours) {
    const module: unknown = await import(
      /* @vite-ignore */ `kubernetes-models/${manifest.apiVersion}/${manifest.kind}`
    )
    const Model: unknown = Reflect.get(Object(module), manifest.kind)
    if (typeof Model !== 'function') throw new Error(`There is no schema of ${manifest.kind}.`)
    const { file, ...data } = manifest
    const model: unknown = Reflect.construct(Model, [data])
    const validate: unknown = Reflect.get(Object(model), 'validate')
    if (typeof validate !== 'function') throw new Error('The schema cannot be asked.')
    expect(() => Reflect.apply(validate, model, []) as unknown, file).not.toThrow()
  }
})

test('no manifest has a field that its kind does not know', { timeout: 30_000 }, () => {
  const kinds = ours.map((manifest, at) => {
    const data = { ...manifest, file: undefined }
    return [
      `import type { I${manifest.kind} as Kind${at} } from 'kubernetes-models/${manifest.apiVersion}/${manifest.kind}'`,
      `export const manifest${at}: Kind${at} = ${JSON.stringify(data)}`,
    ].join('\n')
  })
  const name = path.resolve('test/unit/deploy/manifests-as-types.ts')
  const source = kinds.join('\n')
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
  }
  const host = ts.createCompilerHost(options)
  const fileExists = host.fileExists.bind(host)
  const getSourceFile = host.getSourceFile.bind(host)
  host.fileExists = (file) => file === name || fileExists(file)
  host.getSourceFile = (file, language, ...more) =>
    file === name ? ts.createSourceFile(file, source, language) : getSourceFile(file, language, ...more)
  const program = ts.createProgram([name], options, host)
  const problems = program.getSemanticDiagnostics(program.getSourceFile(name))
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([])
})

const hardened = {
  allowPrivilegeEscalation: z.literal(false),
  readOnlyRootFilesystem: z.literal(true),
  capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]) }),
}
const podSchema = z.looseObject({
  automountServiceAccountToken: z.literal(false),
  securityContext: z.looseObject({
    runAsNonRoot: z.literal(true),
    runAsUser: z.literal(10_001),
    seccompProfile: z.object({ type: z.literal('RuntimeDefault') }),
  }),
  terminationGracePeriodSeconds: z.number().optional(),
  initContainers: z.array(z.looseObject({ securityContext: z.looseObject(hardened) })).optional(),
  containers: z.array(
    z.looseObject({
      image: z.literal('reweigh'),
      resources: z.object({
        requests: z.record(z.string(), z.string()),
        limits: z.record(z.string(), z.string()),
      }),
      securityContext: z.strictObject(hardened),
    }),
  ),
})
const podOf = (name: string) => {
  const found = ours.find(({ file, kind }) => file.endsWith(name) && /^(Deployment|Job|CronJob)$/.test(kind))
  const work = z.looseObject({ template: z.object({ spec: z.unknown() }) })
  const spec: unknown = found?.kind === 'CronJob' ? Reflect.get(Object(found.spec), 'jobTemplate') : found
  return podSchema.parse(work.parse(Reflect.get(Object(spec), 'spec')).template.spec)
}

test.each(['server.yaml', 'worker.yaml', 'job.yaml', 'backup.yaml', 'restore-check.yaml'])(
  '%s keeps to the strictest rules for pods',
  (name) => {
    expect(podOf(name).containers).toHaveLength(1)
  },
)

test('a server has the time to finish what it does: preStop and draining end before it is killed', async () => {
  const [server] = podOf('server.yaml').containers
  const lifecycle = z.object({ preStop: z.object({ exec: z.object({ command: z.array(z.string()) }) }) })
  const [, pause] = lifecycle.parse(server?.lifecycle).preStop.exec.command
  const settings = await readFile('deploy/kubernetes/configuration.yaml', 'utf8')
  const drain = Number(/REWEIGH_DRAIN_SECONDS: '(\d+)'/.exec(settings)?.[1])
  expect(Number(pause) + drain).toBeLessThan(podOf('server.yaml').terminationGracePeriodSeconds ?? 0)
  const probe = z.object({ httpGet: z.object({ path: z.string() }) })
  const paths = ['startupProbe', 'livenessProbe', 'readinessProbe'].map(
    (name) => probe.parse(server?.[name]).httpGet.path,
  )
  expect(paths).toEqual(['/livez', '/livez', '/readyz'])
})

const dataOf = (kind: string, key: string) =>
  z.record(z.string(), z.string()).parse(Reflect.get(Object(ours.find((one) => one.kind === kind)), key))

test('a worker is started as it is started elsewhere', () => {
  expect(podOf('worker.yaml').containers[0]?.command).toEqual(['node', ...workerFlags, 'bin/work.ts'])
})

test('a worker that hangs is begun anew: its probes look at the file that the program touches', () => {
  const [worker] = podOf('worker.yaml').containers
  const probe = z.object({ exec: z.object({ command: z.array(z.string()) }) })
  const file = dataOf('ConfigMap', 'data').REWEIGH_ALIVE_FILE ?? ''
  expect(file).toMatch(/^\/tmp\//) // the only place that it can write to
  for (const name of ['startupProbe', 'livenessProbe'])
    expect(probe.parse(worker?.[name]).exec.command.join(' ')).toContain(file)
})

test('Prometheus reaches the port of the figures on servers and workers, and nobody else reaches anything but the site', () => {
  const settings = dataOf('ConfigMap', 'data')
  const port = Number(settings.REWEIGH_METRICS_PORT)
  expect([settings.REWEIGH_WORKER_METRICS_PORT, settings.REWEIGH_METRICS_HOST]).toEqual([
    String(port),
    '0.0.0.0',
  ])
  const policy = z.looseObject({
    metadata: z.looseObject({ name: z.string() }),
    spec: z.looseObject({
      podSelector: z.object({ matchLabels: z.record(z.string(), z.string()).optional() }),
      ingress: z
        .array(
          z.object({
            from: z.array(z.unknown()),
            ports: z.array(z.object({ port: z.number(), protocol: z.string() })),
          }),
        )
        .optional(),
    }),
  })
  const policies = ours.filter(({ kind }) => kind === 'NetworkPolicy').map((one) => policy.parse(one))
  const open = policies.flatMap(({ metadata, spec }) =>
    (spec.ingress ?? []).map(({ from, ports }) => [metadata.name, from.length, ports.map((one) => one.port)]),
  )
  expect(open).toEqual([
    ['to-server', 1, [3000]],
    ['to-figures', 1, [port]],
  ])
  for (const name of ['server.yaml', 'worker.yaml'])
    expect(podOf(name).containers[0]?.ports).toContainEqual({ name: 'figures', containerPort: port })
})

test('settings are settings of the program, and no manifest holds a value of a secret', () => {
  const data = dataOf
  const files = Object.entries(data('ConfigMap', 'data')).filter(
    ([name]) => name.endsWith('_FILE') && name !== 'REWEIGH_ALIVE_FILE',
  )
  expect(files.map(([, file]) => file.split('/').at(-1)).sort()).toEqual(
    Object.keys(data('Secret', 'stringData')).sort(),
  )
  for (const name of Object.keys(data('ConfigMap', 'data')))
    expect(name in variables || secrets.some((secret) => `${secret}_FILE` === name), name).toBe(true)
  for (const name of secrets) expect(data('ConfigMap', 'data')).not.toHaveProperty(name)
  expect(new Set(Object.values(data('Secret', 'stringData')))).toEqual(new Set(['']))
})

test('every manifest is applied but the template of the secret, and all run the same image', () => {
  const named = manifests.filter(({ kind }) => kind === 'Kustomization')
  const lists = named.map((one) =>
    z.looseObject({ file: z.string(), resources: z.array(z.string()), images: z.unknown() }).parse(one),
  )
  const applied = lists.flatMap(({ file, resources }) =>
    resources.map((one) => path.join(path.dirname(file), one)),
  )
  const files = new Set(ours.map(({ file }) => file).filter((file) => !file.endsWith('secret.template.yaml')))
  expect(new Set(applied)).toEqual(files)
  expect(lists[0]?.images).toEqual(lists[1]?.images)
})
