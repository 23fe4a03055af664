import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db/database.ts'
import { verifyAudit } from '#lib/service/audit/verify-audit.ts'
import { fill, makeDraft, sendDraft } from '#test/factories/respondent-draft.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

/** Every table that sending a response writes to. */
const written = [
  'Response',
  'ResponseVersion',
  'Answer',
  'Contact',
  'Draft',
  'OutboxLetter',
  'AuditEntry',
  'AuditSalt',
  'AuditHead',
] as const

const place: { consultation?: MadeConsultation } = {}
beforeAll(async () => {
  place.consultation = await makeConsultation()
  await db().$executeRaw`
    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$`
  await db().$executeRaw`
    CREATE FUNCTION let_die(name text) RETURNS void LANGUAGE plpgsql AS
      $$ BEGIN EXECUTE format('CREATE TRIGGER dies AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION die()', name); END $$`
  await db().$executeRaw`
    CREATE FUNCTION let_live(name text) RETURNS void LANGUAGE plpgsql AS
      $$ BEGIN EXECUTE format('DROP TRIGGER dies ON %I', name); END $$`
})

/** How much there is of everything; what the drafts say that were not sent. */
async function everything(): Promise<unknown> {
  return [
    await Promise.all([db().response.count(), db().responseVersion.count(), db().answer.count()]),
    await Promise.all([db().contact.count(), db().outboxLetter.count(), db().auditSalt.count()]),
    await db().auditEntry.count(),
    await db().auditHead.findMany(),
    await db().draft.findMany({ orderBy: { id: 'asc' } }),
  ]
}

/** The same, as text: numbers that JSON does not know are written out. */
const seen = async () =>
  JSON.stringify(await everything(), (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )

async function readyDraft(): Promise<string> {
  if (place.consultation === undefined) throw new Error('not made yet')
  const secret = await makeDraft(place.consultation)
  await fill(secret, 'contact', { page: 'contact', email: 'ann@example.org' })
  return secret
}

describe.each(written)('the connection of a response that is killed when it has written to %s', (table) => {
  it('F112: leaves nothing behind, and sending it again stores it once', async () => {
    const secret = await readyDraft()
    const before = await seen()
    await db().$executeRaw`SELECT let_die(${table})`
    await expect(sendDraft(secret)).rejects.toMatchObject({ kind: 'Unavailable' })
    await db().$executeRaw`SELECT let_live(${table})`
    expect(await seen()).toBe(before)
    const count = await db().response.count()
    expect(await sendDraft(secret)).toEqual({ first: true })
    expect(await sendDraft(secret)).toEqual({ first: false })
    expect(await db().response.count()).toBe(count + 1)
  })
})

it('sending a response writes to those tables and to no other, and the record is whole after all this', async () => {
  await db().$executeRaw`CREATE TABLE "Touched" ("name" text)`
  await db().$executeRaw`
    CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN INSERT INTO "Touched" VALUES (TG_TABLE_NAME); RETURN NULL; END $$`
  const secret = await readyDraft()
  await db().$executeRaw`
    DO $$ DECLARE one record; BEGIN
      FOR one IN SELECT tablename AS name FROM pg_tables
        WHERE schemaname = 'public' AND tablename NOT IN ('Touched', 'LimitCounter') LOOP
        EXECUTE format('CREATE TRIGGER touched AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION touch()', one.name);
      END LOOP; END $$`
  await sendDraft(secret)
  const touched = await db().$queryRaw<{ name: string }[]>`SELECT DISTINCT "name" FROM "Touched"`
  expect(new Set(touched.map(({ name }) => name))).toEqual(new Set(written))
  expect(await verifyAudit()).toMatchObject({ intact: true })
})
