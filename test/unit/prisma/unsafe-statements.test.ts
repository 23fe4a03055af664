import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readMigrations } from '#lib/db/migrations/read-migrations.ts'
import { baseline, unsafeMigrations } from '#prisma/check-migrations.ts'
import { unsafeStatements } from '#prisma/unsafe-statements.ts'

const kindsOf = async (sql: string) =>
  (await unsafeStatements(sql)).map(({ kind, what }) => `${kind} ${what}`)

describe('unsafeStatements(sql)', () => {
  it.each([
    ['ALTER TABLE "Draft" DROP COLUMN "content"', 'drop Draft.content'],
    ['DROP TABLE "Draft", "Claim"', 'drop Draft.Claim'],
    ['DROP VIEW "PanelAnswer"', 'drop PanelAnswer'],
    ['DROP TYPE "Role"', 'drop Role'],
    ['ALTER TABLE "Draft" RENAME COLUMN "content" TO "text"', 'rename Draft.content to text'],
    ['ALTER TABLE "Draft" RENAME TO "Begun"', 'rename Draft to Begun'],
    [`ALTER TYPE "Role" RENAME VALUE 'a' TO 'b'`, 'rename Role'],
    ['ALTER TABLE "Draft" ALTER COLUMN "revision" TYPE bigint', 'change-type Draft.revision'],
    ['ALTER TABLE "Draft" ALTER COLUMN "responseId" SET NOT NULL', 'set-not-null Draft.responseId'],
    ['ALTER TABLE "Draft" ADD COLUMN "new" text NOT NULL', 'required-column Draft.new'],
    ['ALTER TABLE "Draft" ALTER COLUMN "revision" DROP DEFAULT', 'drop-default Draft.revision'],
    ['ALTER TABLE "Draft" ADD COLUMN "new" uuid DEFAULT gen_random_uuid()', 'rewrite Draft.new'],
    ['ALTER TABLE "Draft" ADD COLUMN "n" int GENERATED ALWAYS AS (1) STORED', 'rewrite Draft.n'],
    ['ALTER TABLE "Draft" ADD CONSTRAINT "c" CHECK ("revision" > 0)', 'check-rows Draft.c'],
    ['ALTER TABLE "Draft" ADD CONSTRAINT "c" FOREIGN KEY ("a") REFERENCES "B"("id")', 'check-rows Draft.c'],
    ['ALTER TABLE "Draft" ADD CONSTRAINT "c" UNIQUE ("responseId")', 'unique Draft.c'],
    ['CREATE UNIQUE INDEX "i" ON "Draft"("responseId")', 'unique i'],
    ['CREATE INDEX "i" ON "Draft"("responseId")', 'index i'],
    [`ALTER TYPE "Role" ADD VALUE 'guest'`, 'enum-value Role'],
    ['UPDATE "Draft" SET "revision" = 1', 'write-rows Draft'],
    ['DELETE FROM "Draft"', 'write-rows Draft'],
    ['TRUNCATE "Draft"', 'write-rows Draft'],
    ['DO $$ BEGIN END $$', 'hidden DO'],
    ['LOCK TABLE "Draft"', 'lock '],
    ['VACUUM FULL "Draft"', 'lock '],
  ])('finds what is wrong with %s', async (sql, problem) => {
    expect(await kindsOf(`CREATE TABLE "Other" ("id" int);\n${sql};`)).toEqual([problem])
  })

  it.each([
    'ALTER TABLE "Draft" ADD COLUMN "new" text',
    `ALTER TABLE "Draft" ADD COLUMN "new" text NOT NULL DEFAULT ''`,
    'ALTER TABLE "Draft" ADD COLUMN "at" timestamptz NOT NULL DEFAULT now()',
    'ALTER TABLE "Draft" ALTER COLUMN "responseId" DROP NOT NULL',
    'ALTER TABLE "Draft" ALTER COLUMN "revision" SET DEFAULT 1',
    'ALTER TABLE "Draft" ADD CONSTRAINT "c" CHECK ("revision" > 0) NOT VALID',
    'ALTER TABLE "Draft" VALIDATE CONSTRAINT "c"',
    'CREATE INDEX IF NOT EXISTS "i" ON "Draft"("responseId")',
    'CREATE TABLE "T" ("id" int NOT NULL); CREATE UNIQUE INDEX "i" ON "T"("id"); UPDATE "T" SET "id" = 1',
    'CREATE OR REPLACE VIEW "V" AS SELECT 1; DROP INDEX "old"',
    `CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DROP TABLE x'`,
    `INSERT INTO "AuditHead" ("id") VALUES (1)`,
    '-- DROP TABLE "Draft"',
  ])('finds nothing wrong with %s', async (sql) => {
    expect(await kindsOf(sql)).toEqual([])
  })

  it('takes a reason for one kind, and not an empty one', async () => {
    const sql = 'ALTER TABLE "Draft" DROP COLUMN "a", ALTER COLUMN "b" SET NOT NULL;'
    expect(await kindsOf(`-- unsafe drop: nothing has read it since version 1.4\n${sql}`)).toEqual([
      'set-not-null Draft.b',
    ])
    expect(await kindsOf(`-- unsafe drop: because\n${sql}`)).toHaveLength(2)
  })
})

describe('unsafeMigrations(folder)', () => {
  it('finds nothing in the migrations of this version, and knows the baseline', async () => {
    expect(await unsafeMigrations('prisma/migrations')).toEqual([])
    expect((await readMigrations('prisma/migrations')).map(({ name }) => name)).toContain(baseline)
  })

  it('names the migration, the statement, why, and how to give a reason', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'reweigh-migrations-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    for (const name of ['20250101_before', '29990101_after']) {
      await mkdir(path.join(folder, name))
      await writeFile(path.join(folder, name, 'migration.sql'), 'DROP TABLE "Draft"')
    }
    expect(await unsafeMigrations(folder)).toEqual([
      expect.stringMatching(
        /^29990101_after: drop \(Draft\): the version before still reads it.*-- unsafe drop: …$/,
      ),
    ])
  })
})
