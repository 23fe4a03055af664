import { expect, test, vi } from 'vitest'
import { rehearseResponse, rehearseWhenDue } from '#lib/consultation/watch/rehearse-response.ts'
import { db } from '#lib/db/database.ts'
import { readHealth } from '#lib/service/health/read-health.ts'
import { anyoneAt, makeDraft, sendDraft } from '#test/factories/respondent-draft.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

/** Every row of every table but for when regular work was done: what a rehearsal left would be in it. */
async function everything(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string; rows: string }[]>`
    SELECT "tablename" AS "name", (xpath('/row/c/text()', query_to_xml(
      format('SELECT count(*) || '' '' || coalesce(max(xmin::text::bigint), 0) AS c FROM %I', "tablename"), false, true, '')))[1]::text AS "rows"
    FROM "pg_tables" WHERE "schemaname" = 'public' AND "tablename" <> 'RegularWork' ORDER BY 1`
  return JSON.stringify(tables)
}
const rehearsal = async () => (await readHealth()).work.find(({ name }) => name === 'rehearsal')
const due = () =>
  db()
    .$executeRaw`UPDATE "RegularWork" SET "lastAt" = now() - interval '10 minutes' WHERE "name" = 'rehearsal'`

test('rehearseResponse tries nothing while no consultation is open, and that is no trouble', async () => {
  expect(await rehearseResponse(anyoneAt())).toBe(false)
  await rehearseWhenDue(anyoneAt())
  expect(await rehearsal()).toMatchObject({ period: 600, problem: '' })
})

test('rehearseResponse writes a whole response, finds it, and leaves no row of it anywhere', async () => {
  await sendDraft(await makeDraft(await makeConsultation()))
  const before = await everything()
  expect(await rehearseResponse(anyoneAt())).toBe(true)
  expect(await everything()).toBe(before)
})

test('rehearseWhenDue is done once in ten minutes, says so when a response cannot be received, and is well again', async () => {
  await due()
  await db().$executeRaw`ALTER TABLE "Answer" RENAME TO "AnswerAway"`
  const said: string[] = []
  const log = vi.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0)
  await rehearseWhenDue(anyoneAt())
  log.mockRestore()
  expect((await rehearsal())?.problem).toBe('An invented response could not be received.')
  expect(said.filter((line) => line.includes('"event":"rehearsal"'))).toHaveLength(1)
  await db().$executeRaw`ALTER TABLE "AnswerAway" RENAME TO "Answer"`
  await rehearseWhenDue(anyoneAt()) // not due
  expect((await rehearsal())?.problem).not.toBe('')
  await due()
  await rehearseWhenDue(anyoneAt())
  expect(await rehearsal()).toMatchObject({ problem: '' })
})

test('rehearseResponse fails when the letter, the address or the entry of the record cannot be written', async () => {
  await db().$executeRaw`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$`
  await db().$executeRaw`
    CREATE FUNCTION let_refuse(name text) RETURNS void LANGUAGE plpgsql AS
      $$ BEGIN EXECUTE format('CREATE TRIGGER refuses BEFORE INSERT ON %I EXECUTE FUNCTION refuse()', name); END $$`
  await db().$executeRaw`
    CREATE FUNCTION let_take(name text) RETURNS void LANGUAGE plpgsql AS
      $$ BEGIN EXECUTE format('DROP TRIGGER refuses ON %I', name); END $$`
  for (const table of ['OutboxLetter', 'Contact', 'AuditSalt']) {
    await db().$executeRaw`SELECT let_refuse(${table})`
    await expect(rehearseResponse(anyoneAt()), table).rejects.toThrow()
    await db().$executeRaw`SELECT let_take(${table})`
  }
  expect(await rehearseResponse(anyoneAt())).toBe(true)
})
