import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { db } from '#lib/db/database.ts'
import { freshDatabase } from '#test/support/database.ts'
import { runCommand } from '#test/support/run-command.ts'

const database = freshDatabase()
const reweigh = (...words: string[]) => runCommand(words, { DATABASE_URL: database.url })

describe('reweigh people', () => {
  it('adds, lists, changes and removes somebody', async () => {
    const added = await reweigh(
      'people',
      'add',
      'Ann@example.org',
      '--role',
      'administrator',
      '--name',
      'Ann Lee',
    )
    expect(added).toMatchObject({ code: 0, problems: [] })
    expect(await reweigh('people', 'add', 'bob@example.org', '--role', 'panellist')).toMatchObject({
      code: 0,
    })
    const listed = await reweigh('people', 'list')
    expect(listed.out).toContain('ann@example.org\tadministrator\tno one-time code yet')
    expect(await reweigh('people', 'role', 'bob@example.org', '--role', 'moderator')).toMatchObject({
      code: 0,
    })
    expect(await reweigh('people', 'reset-code', 'bob@example.org', '--checked', 'video')).toMatchObject({
      code: 0,
    })
    expect(await reweigh('people', 'remove', 'bob@example.org')).toMatchObject({ code: 0 })
    expect((await reweigh('people', 'list')).out).not.toContain('bob')
  })

  it('names every problem, and refuses wrong usage', async () => {
    const wrong = await reweigh('people', 'add', 'nobody', '--role', 'king')
    expect(wrong.code).toBe(1)
    expect(wrong.problems.join('\n')).toMatch(/email: Write one e-mail address[^]*role: must be one of/)
    expect(await reweigh('people', 'remove', 'ann@example.org')).toMatchObject({
      code: 1,
      problems: ['This is the last administrator. Make somebody else one first.'],
    })
    expect((await reweigh('people', 'add', 'x@example.org')).code).toBe(2)
  })
})

describe('reweigh audit', () => {
  it('writes out every entry as CSV', async () => {
    const { out, code } = await reweigh('audit', 'export')
    expect(code).toBe(0)
    const rows: unknown = parse(out, { columns: true })
    const actions = [
      'person.add',
      'person.add',
      'person.change_role',
      'person.reset_second_factor',
      'person.remove',
    ]
    expect(rows).toMatchObject(actions.map((action, at) => ({ sequence: `${at + 1}`, action })))
    expect(out).not.toContain('ann@')
  })

  it('F101: verifies the log, and names the first broken entry with exit code 1', async () => {
    expect((await reweigh('audit', 'verify')).out).toMatch(
      /^The audit log is whole: 5 entries, ending with [0-9a-f]{64}\n$/,
    )
    await db().$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER USER`
    await db().$executeRaw`UPDATE "AuditEntry" SET "subject" = 'other' WHERE "sequence" = 3`
    expect(await reweigh('audit', 'verify')).toEqual({
      code: 1,
      out: '',
      problems: ['Entry 3 was changed after it was written.'],
    })
  })
})
