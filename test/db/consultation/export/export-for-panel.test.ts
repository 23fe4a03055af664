import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { exportForPanel } from '#lib/consultation/export/export-for-panel.ts'
import { markPassage } from '#lib/consultation/panel/mark-passage.ts'
import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { mergeThemes } from '#lib/consultation/theme/merge-themes.ts'
import { renameTheme } from '#lib/consultation/theme/rename-theme.ts'
import { tagAnswer } from '#lib/consultation/theme/tag-answer.ts'
import { db } from '#lib/db/database.ts'
import { anyonesCall } from '#test/factories/make-call.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeModerated } from '#test/factories/make-moderated.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import type { MadeResponse } from '#test/factories/make-response.ts'
import { isSigned, signingKey } from '#lib/service/signature.ts'
import { runCommand } from '#test/support/run-command.ts'
import { freshDatabase } from '#test/support/database.ts'
import { allBytes, filesOf, rowsOf, sheetsOf } from '#test/support/read-export.ts'

freshDatabase()

let consultation: MadeConsultation
let first: MadeResponse
let [pubs, inns] = ['', '']
const halls = { indices: { cni: { domain_weights: { pubs: 0, halls: 1 } } } }

/** The files of a CSV export by somebody of the panel who has not exported anything before. */
const exported = async () => {
  const { call } = await signedInAs('panellist')
  return filesOf(await allBytes(await exportForPanel(call, { consultation: consultation.id, format: 'csv' })))
}

beforeAll(async () => {
  consultation = await makeConsultation()
  const { questions } = consultation
  await db().question.update({ where: { id: questions.choice }, data: { kind: 'multiple_choice' } })
  const [moderator, one, two] = [
    await signedInAs('moderator'),
    await signedInAs('panellist'),
    await signedInAs('panellist'),
  ]
  first = await makeModerated(consultation, moderator.call, {
    receivedAt: new Date('2026-11-01T10:00:00Z'),
    kind: 'organisation',
    publication: 'named',
    organisation: '=HYPERLINK("http://x")',
    regionCode: 'R1',
    scenario: halls,
    scenarioTitle: '+halls',
    answers: [
      { question: questions.words, text: '-Pubs are where people meet, "always".\nŴyl!' },
      { question: questions.agreement, choices: ['disagree'] },
      { question: questions.choice, choices: ['halls'] },
      { question: questions.about, text: 'I live there' },
    ],
  })
  await makeModerated(consultation, moderator.call, {
    receivedAt: new Date('2026-11-02T10:00:00Z'),
    publication: 'unpublished',
    scenario: halls,
    answers: [{ question: questions.choice, choices: ['pubs', 'halls'] }],
  })
  pubs = (await createTheme(one.call, { question: questions.words, name: 'Pubs' })).id
  inns = (await createTheme(two.call, { question: questions.words, name: 'Inns' })).id
  const [answer] = first.answers
  await tagAnswer(one.call, { answer, theme: pubs, found: true })
  await tagAnswer(two.call, { answer, theme: inns, found: true })
  await markPassage(two.call, { answer, start: 1, end: 5 })
  await renameTheme(one.call, { theme: pubs, name: 'Pubs and cafés' })
  await mergeThemes(one.call, { theme: inns, into: pubs })
})

describe('exportForPanel(call, { format: "csv" })', () => {
  it('has one row for each response with all its answers: words, codes, and a column for each option', async () => {
    const rows = rowsOf(await exported(), 'responses')
    expect(rows).toHaveLength(2)
    expect(rows[1]).toMatchObject({
      reference: first.reference,
      received_at: '2026-11-01T10:00:00.000Z',
      kind: 'organisation',
      organisation: '\'=HYPERLINK("http://x")',
      quotable: '1',
      scenario_title: "'+halls",
      q1: '\'-Pubs are where people meet, "always".\nŴyl!',
      q1_withheld: '0',
      q2: 'disagree',
      q3_pubs: '0',
      q3_halls: '1',
    })
    expect(rows[0]).toMatchObject({
      quotable: '0',
      q1: '',
      q1_withheld: '',
      q2: '',
      q3_pubs: '1',
      q3_halls: '1',
    })
    expect(Object.keys(rows[0] ?? {}).join(' ')).not.toMatch(/q4|name|email|area/)
  })

  it('has every tag by the number of its coder, with the theme that it counts for now', async () => {
    const files = await exported()
    const row = { reference: first.reference, question: 'q1', counts_as: 'T1' }
    expect(rowsOf(files, 'tags')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...row, theme: 'T1', coder: '1' }),
        expect.objectContaining({ ...row, theme: 'T2', coder: '2' }),
      ]),
    )
    expect(rowsOf(files, 'passages')).toMatchObject([
      { reference: first.reference, question: 'q1', start: '1', end: '5', passage: 'Pubs', coder: '2' },
    ])
  })

  it('has the codeframe with all names that themes ever had', async () => {
    const files = await exported()
    expect(rowsOf(files, 'themes')).toMatchObject([
      { theme: 'T1', question: 'q1', name: 'Pubs and cafés', merged_into: '' },
      { theme: 'T2', name: 'Inns', merged_into: 'T1' },
    ])
    expect(
      rowsOf(files, 'theme_history').map(({ theme, change, name, other }) => [theme, change, name, other]),
    ).toEqual([
      ['T1', 'created', 'Pubs', ''],
      ['T2', 'created', 'Inns', ''],
      ['T1', 'renamed', 'Pubs and cafés', ''],
      ['T2', 'merged', 'Inns', 'T1'],
    ])
  })

  it('has each scenario once, with how many responses carry it and every weight', async () => {
    expect(rowsOf(await exported(), 'scenarios')).toEqual([
      expect.objectContaining({
        responses: '2',
        dataset: consultation.datasetId,
        scenario: '{"indices":{"cni":{"domain_weights":{"halls":1,"pubs":0}}}}',
        weight_cni_pubs: '0',
        share_cni_pubs: '0',
        share_cni_halls: '1',
      }),
    ])
  })

  it('explains every column of every table in the codebook, and each value of a choice', async () => {
    const files = await exported()
    const explained = rowsOf(files, 'codebook')
    for (const table of ['responses', 'tags', 'passages', 'themes', 'theme_history', 'scenarios']) {
      const [head = ''] = (files.get(`${table}.csv`) ?? '').split('\r\n')
      const columns = explained.filter((row) => row.table === table && row.value === '')
      expect(columns.map(({ column }) => column).join(',')).toBe(head)
      expect(columns.every(({ meaning = '' }) => meaning.length > 10)).toBe(true)
    }
    expect(explained).toContainEqual(
      expect.objectContaining({ table: 'responses', column: 'q2', value: 'disagree', meaning: 'Disagree' }),
    )
  })

  it('F108: ends with the rows and the fingerprint of every table, which the record holds too', async () => {
    const files = await exported()
    expect([...files.keys()].at(-1)).toBe('manifest.csv')
    const manifest = rowsOf(files, 'manifest')
    const digest = (text: string) => createHash('sha256').update(text).digest('hex')
    for (const { table = '', rows, sha256 } of manifest.slice(0, -1)) {
      expect([rows, sha256]).toEqual([
        `${rowsOf(files, table).length}`,
        digest(files.get(`${table}.csv`) ?? ''),
      ])
    }
    const lines = manifest.slice(0, -1).map(({ table, sha256 }) => `${sha256}  ${table}.csv\n`)
    const [all] = manifest.slice(-1)
    expect(all?.sha256).toBe(digest(lines.join('')))
    expect(isSigned(lines.join(''), all?.signature ?? '', signingKey())).toBe(true)
    const entries = await db().auditEntry.findMany({ orderBy: { sequence: 'desc' }, take: 2 })
    expect(entries.map(({ action, facts }) => [action, facts])).toEqual([
      [
        'panel.export_finished',
        { format: 'csv', responses: 2, rows: Number(all?.rows), sha256: all?.sha256 },
      ],
      ['panel.export', { format: 'csv' }],
    ])
  })

  it('is checked by reweigh verify-export, which names every file that was changed or is missing', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'reweigh-export-'))
    const files = await exported()
    for (const [name, text] of files) await writeFile(path.join(folder, name), text)
    const key = path.join(folder, 'key.pem')
    await writeFile(key, signingKey())
    const verify = () => runCommand(['verify-export', folder, '--key', key])
    expect(await verify()).toMatchObject({ code: 0, problems: [] })
    await writeFile(path.join(folder, 'tags.csv'), `${files.get('tags.csv') ?? ''} `)
    await rm(path.join(folder, 'themes.csv'))
    expect((await verify()).problems).toEqual([
      'tags.csv is not as it was exported.',
      'themes.csv is missing.',
    ])
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' })
    await writeFile(key, other)
    expect(await verify()).toMatchObject({ code: 1 })
    expect((await verify()).problems.at(-1)).toBe('The manifest was not signed with this key.')
    await rm(folder, { recursive: true })
  })
})

describe('exportForPanel(call, { format: "xlsx" })', () => {
  it('holds the same tables, with the same fingerprints', async () => {
    const about = { consultation: consultation.id }
    const { call } = await signedInAs('administrator')
    const file = await exportForPanel(call, { ...about, format: 'xlsx' })
    expect(file.name).toMatch(/^consultation-\w+-\d{4}-\d\d-\d\d\.xlsx$/)
    const sheets = await sheetsOf(await allBytes(file))
    expect([...sheets.keys()]).toEqual([
      ...['about', 'codebook', 'responses', 'tags', 'passages', 'themes', 'theme_history', 'scenarios'],
      'manifest',
    ])
    const manifest = rowsOf(await exported(), 'manifest').filter(({ table }) => table !== 'about')
    for (const { table, sha256, rows } of manifest.slice(0, -1)) {
      const own = sheets.get('manifest')?.find(([name]) => name === table)
      expect(own?.slice(0, 3)).toEqual([table, Number(rows), sha256])
    }
    const cells = [...sheets.values()].flat(2)
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+\-@]/.test(cell))).toEqual([])
  })
})

describe('exportForPanel refuses', () => {
  it('everybody but the panel and administrators, and puts nothing on record', async () => {
    const before = await db().auditEntry.count()
    const input = { consultation: consultation.id, format: 'csv' }
    const { call: moderator } = await signedInAs('moderator')
    const { call: halfway } = await signedInAs('panellist', { secondFactor: false })
    for (const call of [anyonesCall(), moderator, halfway]) {
      await expect(exportForPanel(call, input)).rejects.toMatchObject({ kind: 'Forbidden' })
    }
    expect(await db().auditEntry.count()).toBe(before)
  })

  it('another kind of file, more fields, and a consultation that is not there', async () => {
    const { call } = await signedInAs('panellist')
    const about = { consultation: consultation.id }
    await expect(exportForPanel(call, { ...about, format: 'pdf' })).rejects.toMatchObject({
      kind: 'Invalid',
      issues: [{ path: 'format', message: 'Choose a kind of file' }],
    })
    await expect(exportForPanel(call, { ...about, format: 'csv', all: true })).rejects.toMatchObject({
      kind: 'Invalid',
    })
    await expect(exportForPanel(call, { consultation: 'nowhere', format: 'csv' })).rejects.toMatchObject({
      kind: 'NotFound',
    })
  })

  it('a sixth export within an hour by the same person, not by another', async () => {
    const { call } = await signedInAs('panellist')
    const input = { consultation: consultation.id, format: 'csv' }
    for (let time = 0; time < 5; time++) await allBytes(await exportForPanel(call, input))
    await expect(exportForPanel(call, input)).rejects.toMatchObject({ kind: 'TooMany' })
    expect((await exported()).size).toBe(9)
  })

  it('a fourth that would run at the same time', async () => {
    const input = { consultation: consultation.id, format: 'csv' }
    const running = []
    for (let one = 0; one < 3; one++) {
      running.push(await exportForPanel((await signedInAs('panellist')).call, input))
    }
    const { call } = await signedInAs('panellist')
    await expect(exportForPanel(call, input)).rejects.toMatchObject({ kind: 'Unavailable' })
    for (const file of running) await allBytes(file)
    await allBytes(await exportForPanel(call, input))
  })
})

describe('an export that is being read', () => {
  it('is of one state: what is decided, tagged or withdrawn meanwhile is not in it', async () => {
    const { call } = await signedInAs('panellist')
    const { bytes } = await exportForPanel(call, { consultation: consultation.id, format: 'csv' })
    const reader = bytes.getReader()
    const parts = [(await reader.read()).value ?? new Uint8Array()]
    await db().response.update({ where: { id: first.id }, data: { withdrawnAt: new Date() } })
    await db().tag.deleteMany({ where: { themeId: pubs } })
    for (;;) {
      const { value, done } = await reader.read()
      if (done) break
      parts.push(value)
    }
    const files = filesOf(Uint8Array.from(Buffer.concat(parts)))
    expect(rowsOf(files, 'responses').map(({ reference }) => reference)).toContain(first.reference)
    expect(rowsOf(files, 'tags')).toHaveLength(2)
    const later = await exported()
    expect(rowsOf(later, 'responses').map(({ reference }) => reference)).not.toContain(first.reference)
    expect(rowsOf(later, 'tags')).toEqual([])
  })

  it('stops when whoever takes it leaves, and is then not on record as finished', async () => {
    const finished = () => db().auditEntry.count({ where: { action: 'panel.export_finished' } })
    const before = await finished()
    for (let one = 0; one < 4; one++) {
      const { call } = await signedInAs('panellist')
      // Whoever left is forgotten a moment later; were they not, the fourth would be refused.
      const { bytes } = await vi.waitFor(() =>
        exportForPanel(call, { consultation: consultation.id, format: 'csv' }),
      )
      await bytes.cancel()
      await expect.poll(() => busy()).toBe(0)
    }
    expect(await finished()).toBe(before)
  })
})

const busy = async () => {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM pg_stat_activity
    WHERE datname = current_database() AND state = 'idle in transaction'`
  return row?.count
}
