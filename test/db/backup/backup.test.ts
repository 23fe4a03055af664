import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readBackupHeader, restoreBackup } from '#lib/backup/restore-backup.ts'
import { writeBackup } from '#lib/backup/write-backup.ts'
import { recordView } from '#lib/consultation/panel/record-view.ts'
import { declareInterest } from '#lib/consultation/panel/declare-interest.ts'
import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { tagAnswer } from '#lib/consultation/theme/tag-answer.ts'
import { db } from '#lib/db/database.ts'
import { seal, unseal } from '#lib/service/sealed-text.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeModerated } from '#test/factories/make-moderated.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import { makeResponse } from '#test/factories/make-response.ts'
import { freshDatabase, testDatabases } from '#test/support/database.ts'
import { runCommand } from '#test/support/run-command.ts'
import { createDatabase, dropDatabase } from '#test/support/test-databases.ts'

const database = freshDatabase()
const migrations = 'prisma/migrations'
const sealed = seal('Reweigh')

/** Text that a format of lines could stumble over. */
const strange = 'line one\n\\.\nCOPY\tx\r\n\u2028"\\N"\u2029 ŵŷ 👩‍👩‍👧 \\\\ end\\'

let folder = ''
let consultation: MadeConsultation
/** An empty database that every refusal leaves so. */
let target = ''

beforeAll(async () => {
  const { adminUrl, template } = testDatabases()
  target = await createDatabase(adminUrl, template)
  folder = await mkdtemp(path.join(tmpdir(), 'reweigh-backup-'))
  consultation = await makeConsultation()
  const { questions, proposalId } = consultation
  const [moderator, panellist] = [await signedInAs('moderator'), await signedInAs('panellist')]
  for (const [at, text] of [strange, 'Pubs are where people meet.', 'Halls.'].entries()) {
    const { answers } = await makeModerated(
      consultation,
      moderator.call,
      {
        email: `ann${at}@example.org`,
        publication: 'named',
        name: 'Ann Lee',
        answers: [
          { question: questions.words, text },
          { question: questions.agreement, choices: ['agree'] },
        ],
      },
      ({ answers: [words] }) => [{ target: `answer:${words}`, action: 'publish' }],
    )
    if (at === 0) {
      const { id: theme } = await createTheme(panellist.call, {
        question: questions.words,
        name: 'Pubs',
        description: '',
      })
      await tagAnswer(panellist.call, { answer: answers[0], theme, found: true })
    }
  }
  await declareInterest(panellist.call, { consultation: consultation.id, interests: '' })
  await recordView(panellist.call, { proposal: proposalId, view: 'support', reasons: strange })
  await db().limitCounter.create({ data: { key: 'k', points: 1 } })
  await db().datasetPublication.create({ data: { datasetId: consultation.datasetId } })
})

afterAll(async () => {
  await rm(folder, { recursive: true })
  await dropDatabase(testDatabases().adminUrl, target)
})

const place = (name: string) => path.join(folder, name)

async function emptyDatabase(): Promise<string> {
  const { adminUrl, template } = testDatabases()
  const url = await createDatabase(adminUrl, template)
  onTestFinished(() => dropDatabase(adminUrl, url))
  return url
}

/** Whether nothing came into a database that was empty, and its triggers work. */
async function isEmpty(url: string): Promise<boolean> {
  const [row] = await ask<{ empty: boolean }>(
    url,
    `SELECT NOT EXISTS (SELECT FROM "DatasetVersion") AND NOT EXISTS (SELECT FROM "Person")
        AND NOT EXISTS (SELECT FROM "AuditEntry") AND (SELECT sequence = 0 FROM "AuditHead")
        AND NOT EXISTS (SELECT FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'D') AS empty`,
  )
  return row?.empty === true
}

async function ask<Row extends object>(url: string, query: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(query)).rows
  } finally {
    await client.end()
  }
}

/** Tables of which nothing is to be kept: they are empty again after a crash too. */
const passing = ['LimitCounter', 'Heartbeat', 'Analysis', 'AnalysisShare', 'AnalysisWaiter']

/** Every row of every other table as text, sorted: independent of how a backup reads them. */
async function everything(url: string): Promise<Record<string, string[]>> {
  const tables = await ask<{ name: string }>(
    url,
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
       AND relname NOT IN ('_prisma_migrations', ${passing.map((name) => `'${name}'`).join(', ')})`,
  )
  const rows = await Promise.all(
    tables.map(async ({ name }) => {
      const found = await ask<{ row: string }>(url, `SELECT t::text AS row FROM "${name}" t`)
      return [name, found.map(({ row }) => row).sort()] as const
    }),
  )
  return Object.fromEntries(rows)
}

const triggers = (url: string) =>
  ask(
    url,
    `SELECT tgrelid::regclass::text, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`,
  )

describe('writeBackup and restoreBackup', () => {
  it('bring back every row of every table, sequences and triggers', async () => {
    const file = place('whole.gz')
    const written = await writeBackup(database.url, file, { sealed })
    const url = await emptyDatabase()
    const { tables } = await restoreBackup(url, file)
    const before = await everything(database.url)
    expect(await everything(url)).toEqual(before)
    expect(Object.fromEntries(tables.map(({ table, rows }) => [table, rows]))).toEqual(
      Object.fromEntries(Object.entries(before).map(([name, rows]) => [name, rows.length])),
    )
    expect(written).toMatchObject({ tables: tables.length, bytes: (await stat(file)).size })
    expect(before).toMatchObject({ Answer: { length: 6 }, CountedChoice: { length: 3 }, Tag: { length: 1 } })
    expect(await triggers(url)).toEqual(await triggers(database.url))
    const next = `SELECT nextval('"DatasetPublication_id_seq"') AS id`
    expect(await ask(url, next)).toEqual([{ id: '2' }])
    expect(await ask<{ email: string }>(url, 'SELECT email FROM "Contact"')).toHaveLength(3)
    for (const { email } of await ask<{ email: string }>(url, 'SELECT email FROM "Contact"')) {
      expect(unseal(email)).toMatch(/^ann\d@example.org$/)
    }
    await expect(ask(url, `UPDATE "AuditEntry" SET "action" = ''`)).rejects.toThrow(/append/)
  })

  it('hold one moment, while others go on writing', async () => {
    const file = place('moment.gz')
    const before = await db().response.count()
    const over = new AbortController()
    const writing = (async () => {
      while (!over.signal.aborted) await makeResponse(consultation, { email: 'bob@example.org' })
    })()
    await writeBackup(database.url, file, { sealed })
    over.abort()
    await writing
    expect(await db().response.count()).toBeGreaterThan(before)
    const { tables } = await restoreBackup(await emptyDatabase(), file)
    const rowsOf = (name: string) => tables.find(({ table }) => table === name)?.rows
    expect(rowsOf('Contact')).toBe(rowsOf('Response'))
  })

  it('make a file that its owner alone may read, and never write over one', async () => {
    const file = place('once.gz')
    await writeBackup(database.url, file, { sealed })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await expect(writeBackup(database.url, file, { sealed })).rejects.toThrow(/is there already/)
    await expect(writeBackup(database.url, place('no/such.gz'), { sealed })).rejects.toThrow(
      /There is no folder/,
    )
  })

  it('leave nothing behind when the database goes away', async () => {
    const file = place('broken.gz')
    const away = writeBackup('postgresql://x:y@127.0.0.1:1/reweigh', file, { sealed })
    await expect(away).rejects.toThrow(/does not answer/)
    expect((await readdir(folder)).filter((name) => name.startsWith('broken'))).toEqual([])
  })

  it('refuse a database that is not empty, and change nothing', async () => {
    const file = place('full.gz')
    await writeBackup(database.url, file, { sealed })
    const before = await everything(database.url)
    await expect(restoreBackup(database.url, file)).rejects.toThrow(/not empty: there are rows in/)
    expect(await everything(database.url)).toEqual(before)
    expect(await triggers(database.url)).not.toContainEqual(expect.objectContaining({ tgenabled: 'D' }))
  })

  it.each<[string, (text: string) => string, RegExp]>([
    [
      'a changed row',
      (text) => text.replace(/(\t)Halls\.(\t\{\}\n)/, '$1Walls.$2'),
      /rows of "Answer" are missing or changed/,
    ],
    ['a row too few', (text) => text.replace(/\n[^\n]*Halls\.[^\n]*\n/, '\n'), /violates|missing or changed/],
    [
      'no list of tables',
      (text) => text.slice(0, text.lastIndexOf('{"tables"')),
      /list of tables cannot be read/,
    ],
    ['half of it', (text) => text.slice(0, text.length / 2), /middle of a table|list of tables|in "/],
    [
      'an unknown table',
      (text) => text.replace('{"table":"Answer"', '{"table":"pg_authid"'),
      /"pg_authid" is not/,
    ],
    ['something else', () => 'hello', /first line cannot be read/],
  ])('refuse a file with %s, and change nothing', async (_what, change, problem) => {
    const [file, broken] = [place('source.gz'), place('broken.gz')]
    if (!existsSync(file)) await writeBackup(database.url, file, { sealed })
    await writeFile(broken, gzipSync(change(gunzipSync(await readFile(file)).toString())))
    await expect(restoreBackup(target, broken)).rejects.toThrow(problem)
    expect(await isEmpty(target)).toBe(true)
  })

  it('refuse a file whose bytes were cut or changed', async () => {
    const [file, broken] = [place('bytes.gz'), place('cut.gz')]
    await writeBackup(database.url, file, { sealed })
    const bytes = await readFile(file)
    await writeFile(broken, bytes.subarray(0, bytes.length - 20))
    await expect(restoreBackup(target, broken)).rejects.toThrow(/ends too early/)
    await writeFile(broken, bytes.with(bytes.length - 30, (bytes.at(-30) ?? 0) ^ 255))
    await expect(restoreBackup(target, broken)).rejects.toThrow(/is no whole backup/)
    await expect(restoreBackup(target, place('none.gz'))).rejects.toThrow(/There is no file/)
    await expect(restoreBackup(target, folder)).rejects.toThrow(/is a folder/)
  })

  it('refuse what another version made, and name the migration', async () => {
    const [file, other] = [place('version.gz'), place('newer.gz')]
    await writeBackup(database.url, file, { sealed })
    expect((await readBackupHeader(file, migrations)).migrations.length).toBeGreaterThan(20)
    const text = gunzipSync(await readFile(file)).toString()
    const added = `"migrations":[{"name":"29990101_later","checksum":"${'0'.repeat(64)}"},`
    await writeFile(other, gzipSync(text.replace('"migrations":[', added)))
    await expect(readBackupHeader(other, migrations)).rejects.toThrow(/a newer version.*29990101_later/)
    await writeFile(other, gzipSync(text.replace(/"migrations":\[\{[^}]*\},/, '"migrations":[')))
    await expect(readBackupHeader(other, migrations)).rejects.toThrow(/an older version/)
  })
})

describe('reweigh backup and reweigh restore', () => {
  it('G8: write the site into a file and bring it back into an empty database, where the record is whole', async () => {
    const file = place('command.gz')
    await db().ensembleRun.create({
      data: { consultationId: consultation.id, askedAt: new Date(), doneParts: [] },
    })
    const made = await runCommand(['backup', file], { DATABASE_URL: database.url })
    expect(made).toMatchObject({ code: 0, problems: [] })
    expect(made.out).toMatch(/command\.gz: \d+ tables, \d+ rows, \d+ bytes\n$/)
    const newest = await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
    expect(newest).toMatchObject({ action: 'backup.write', actorKind: 'operator', subject: 'backup' })
    const { adminUrl } = testDatabases()
    const url = await createDatabase(adminUrl)
    onTestFinished(() => dropDatabase(adminUrl, url))
    const restored = await runCommand(['restore', file], { DATABASE_URL: url })
    expect(restored).toMatchObject({ code: 0, problems: [expect.stringMatching(/^Erased again/)] })
    expect(restored.out).toMatch(/^Answer\t\d+\t[0-9a-f]{64}$/m)
    expect(await ask(url, 'SELECT state FROM "EnsembleRun"')).toEqual([{ state: 'failed' }])
    expect(await runCommand(['audit', 'verify'], { DATABASE_URL: url })).toMatchObject({ code: 0 })
    const again = await runCommand(['restore', file], { DATABASE_URL: url })
    expect(again.code).toBe(1)
    expect(again.problems).toEqual([expect.stringMatching(/^The database is not empty: /)])
  })

  it('say when REWEIGH_SECRET is another one', async () => {
    const file = place('secret.gz')
    await writeBackup(database.url, file, { sealed })
    const url = await emptyDatabase()
    const settings = { DATABASE_URL: url, REWEIGH_SECRET: 'another-secret-another-secret-another-secret' }
    const { code, problems } = await runCommand(['restore', file], settings)
    expect(code).toBe(0)
    expect(problems.at(-1)).toMatch(/^REWEIGH_SECRET is not the one/)
  })
})
