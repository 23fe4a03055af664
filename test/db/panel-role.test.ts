import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { env } from '#lib/env/env.ts'
import { applyMigrations } from '#lib/db/migrations/apply-migrations.ts'
import { panelRoleProblem } from '#lib/db/panel-role/panel-role-problem.ts'
import { panelRoleIsReady, readAsPanel } from '#lib/db/panel-role/read-as-panel.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { callOf } from '#test/factories/make-call.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { makeResponse } from '#test/factories/make-response.ts'
import { freshDatabase, testDatabases } from '#test/support/database.ts'
import { createDatabase, dropDatabase } from '#test/support/test-databases.ts'

freshDatabase()

/** A query of the panel that reads whatever it is told to. */
const ask = (read: () => Promise<unknown>) =>
  defineQuery({ name: 'test', permission: 'panel.read', input: z.strictObject({}), read })(
    callOf('panellist'),
    {},
  )

/** Why PostgreSQL refused; fails when it did not. */
async function denial(read: () => Promise<unknown>): Promise<string> {
  const refusal: unknown = await ask(read).then(
    () => 'it was answered',
    (error: unknown) => error,
  )
  const said: string[] = []
  for (let at = refusal; at instanceof Error; at = at.cause) said.push(at.message)
  return said.join('\n')
}

describe('a query of the panel', () => {
  it('F89: is refused contact data by PostgreSQL itself, however it asks', async () => {
    await makeResponse(await makeConsultation(), { email: 'ann@example.org' })
    expect(await panelRoleIsReady()).toBe(true)
    for (const read of [
      () => db().contact.findMany(),
      () => db().contact.count(),
      () => db().response.findMany({ select: { id: true, contact: true } }),
      () => db().response.findFirst({ where: { contact: { email: { not: '' } } }, select: { id: true } }),
      () =>
        db().$queryRaw`SELECT c."email" FROM "PanelResponse" p JOIN "Contact" c ON c."responseId" = p."id"`,
    ]) {
      expect(await denial(read)).toMatch(/permission denied for (table|relation) "?Contact/)
    }
  })

  it.each([
    ['Draft', () => db().draft.findMany()],
    ['Complaint', () => db().complaint.findMany()],
    ['OutboxLetter', () => db().outboxLetter.findMany()],
    ['Decision', () => db().decision.findMany()],
    ['StaffNote', () => db().staffNote.findMany()],
    ['Session', () => db().session.findMany()],
    ['AuditEntry', () => db().auditEntry.findMany()],
    ['Person', () => db().person.findMany({ select: { email: true } })],
    ['Answer', () => db().answer.findMany({ select: { text: true } })],
    ['ResponseVersion', () => db().responseVersion.findMany({ select: { name: true } })],
    ['Response', () => db().response.findMany({ select: { secretHash: true } })],
  ] as const)('F89: is refused %s, or what of it is not for the panel', async (table, read) => {
    expect(await denial(read)).toContain(`permission denied for table ${table}`)
  })

  it('F89: cannot take its own rights back, nor change anything', async () => {
    const { id } = await makeConsultation()
    expect(await denial(() => db().consultation.update({ where: { id }, data: { title: 'x' } }))).toMatch(
      /permission denied|read-only/,
    )
    expect(await denial(() => db().$executeRaw`INSERT INTO "PanelNote" DEFAULT VALUES`)).toMatch(
      /permission denied|read-only/,
    )
  })

  it('answers Unavailable when no connection is had in time, as every other query does (500 until November 2026)', async () => {
    expect(await panelRoleIsReady()).toBe(true)
    const { REWEIGH_DATABASE_CONNECTIONS: all } = env()
    const busy = Promise.all(Array.from({ length: all }, () => db().$queryRaw`SELECT pg_sleep(4)::text`))
    await sleep(500)
    await expect(ask(() => db().consultation.count())).rejects.toMatchObject({
      refusal: { kind: 'Unavailable' },
    })
    await busy
  })

  it('reads what the panel may, several things at once', async () => {
    const { id } = await makeConsultation()
    const read = () =>
      Promise.all([
        db().consultation.findUniqueOrThrow({ where: { id }, select: { title: true } }),
        db().$queryRaw`SELECT count(*)::int AS "count" FROM "PanelResponse" WHERE "consultationId" = ${id}`,
        readAsPanel(() => db().person.findMany({ select: { name: true } })),
      ])
    expect(await ask(read)).toMatchObject([{ title: 'Which places count' }, [{ count: 0 }], []])
  })

  it('leaves everybody else their own rights, before, meanwhile and after', async () => {
    const others = ask(() => db().theme.findMany()).then(() => db().contact.count())
    expect(await db().contact.count()).toBe(1)
    expect(await others).toBe(1)
  })
})

describe('a database whose user may not make roles', () => {
  const place = { url: '', owner: '' }
  const { adminUrl } = testDatabases()
  const administer = async (...statements: string[]) => {
    const client = new Client({ connectionString: adminUrl })
    await client.connect()
    for (const statement of statements) await client.query(statement)
    await client.end()
  }

  beforeAll(async () => {
    place.url = await createDatabase(adminUrl)
    const name = new URL(place.url).pathname.slice(1)
    place.owner = `owner_${name}`
    await administer(
      `CREATE ROLE ${place.owner} LOGIN PASSWORD 'x'`,
      `ALTER DATABASE ${name} OWNER TO ${place.owner}`,
    )
  })
  afterAll(async () => {
    await dropDatabase(adminUrl, place.url)
    await administer(`DROP ROLE ${place.owner}`)
  })

  it('is prepared all the same, says so, and uses the role once an operator has given it', async () => {
    const url = new URL(place.url)
    url.username = place.owner
    url.password = 'x'
    await applyMigrations(url.href, 'prisma/migrations')
    expect(await panelRoleProblem(url.href)).toMatch(/may not make the role reweigh_panel/)
    await administer(`GRANT reweigh_panel TO ${place.owner}`)
    await applyMigrations(url.href, 'prisma/migrations')
    expect(await panelRoleProblem(url.href)).toBeNull()
    const client = new Client({ connectionString: url.href })
    await client.connect()
    await client.query('SET ROLE reweigh_panel')
    expect((await client.query('SELECT count(*)::int AS n FROM "PanelResponse"')).rows).toEqual([{ n: 0 }])
    await expect(client.query('SELECT * FROM "Contact"')).rejects.toThrow('permission denied')
    await client.end()
  })
})
