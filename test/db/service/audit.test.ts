import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { verifyAudit } from '#lib/service/audit/verify-audit.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

const call = { actor: { kind: 'operator' as const }, arrivedAt: new Date() }
const note = defineVerb({
  name: 'test.note',
  permission: 'audit.verify',
  input: z.strictObject({ text: z.string().min(1) }),
  change: (_tx, { text }) =>
    Promise.resolve({ value: text, entry: { subject: 'test', facts: { b: 2, a: 1 }, content: text } }),
})

describe('the audit log', () => {
  it('F102: holds 100 entries that were written at once in one unbroken chain', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, at) => note(call, { text: `note ${at}` })))
    expect(await verifyAudit()).toMatchObject({ intact: true, entries: 100 })
  })

  it('records nothing of a verb that is refused, and names every problem of its input', async () => {
    const before = await db().auditEntry.count()
    await expect(note({ ...call, actor: { kind: 'anyone' } }, { text: 'x' })).rejects.toMatchObject({
      kind: 'Forbidden',
    })
    await expect(note(call, { text: '', more: 1 })).rejects.toMatchObject({ kind: 'Invalid' })
    expect(await db().auditEntry.count()).toBe(before)
  })

  it('F100: refuses to change, remove or empty what was written', async () => {
    await expect(db().$executeRaw`UPDATE "AuditEntry" SET "subject" = 'x'`).rejects.toThrow()
    await expect(db().$executeRaw`DELETE FROM "AuditEntry"`).rejects.toThrow()
    await expect(db().$executeRaw`TRUNCATE "AuditEntry"`).rejects.toThrow()
  })

  it('is still whole when the content of entries was erased', async () => {
    await db().auditSalt.deleteMany({ where: { sequence: { lte: 50n } } })
    expect(await verifyAudit()).toMatchObject({ intact: true })
  })

  it('is found whole while others go on adding to it', async () => {
    const state = { adding: true }
    const adding = Array.from({ length: 3 }, async () => {
      while (state.adding) await note(call, { text: 'meanwhile' })
    })
    const verdicts = []
    for (let look = 0; look < 25; look++) verdicts.push((await verifyAudit()).intact)
    state.adding = false
    await Promise.all(adding)
    expect(verdicts).toEqual(verdicts.map(() => true))
  })

  it('F101: names the first entry that somebody with all rights changed, moved or took away', async () => {
    const as = async (change: () => Promise<unknown>) => {
      await db().$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER USER`
      await change()
      await db().$executeRaw`ALTER TABLE "AuditEntry" ENABLE TRIGGER USER`
      return verifyAudit()
    }
    const changed = await as(
      () => db().$executeRaw`UPDATE "AuditEntry" SET "subject" = 'other' WHERE "sequence" = 40`,
    )
    expect(changed).toEqual({ intact: false, sequence: 40n, problem: 'was changed after it was written' })
    await as(() => db().$executeRaw`UPDATE "AuditEntry" SET "subject" = 'test' WHERE "sequence" = 40`)
    const { sequence: last } = await db().auditHead.findUniqueOrThrow({ where: { id: 1 } })
    const cut = await as(() => db().$executeRaw`DELETE FROM "AuditEntry" WHERE "sequence" = ${last}`)
    expect(cut).toEqual({ intact: false, sequence: last, problem: 'is missing at the end' })
    const gone = await as(() => db().$executeRaw`DELETE FROM "AuditEntry" WHERE "sequence" = 7`)
    expect(gone).toEqual({ intact: false, sequence: 7n, problem: 'is missing' })
  })
})
