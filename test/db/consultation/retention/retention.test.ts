import { describe, expect, it } from 'vitest'
import { writeComplaint } from '#lib/consultation/complaint/write-complaint.ts'
import { keptForTheRecord, nothingPersonal } from '#lib/consultation/retention/kept-for-the-record.ts'
import { retentionRules } from '#lib/consultation/retention/retention-rules.ts'
import { retentionIsDue, runRetention } from '#lib/consultation/retention/run-retention.ts'
import { db } from '#lib/db/database.ts'
import { seal } from '#lib/service/sealed-text.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'
import { anyonesCall, callOf } from '#test/factories/make-call.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { makePerson } from '#test/factories/make-person.ts'
import { makeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'
import { runCommand } from '#test/support/run-command.ts'

const database = freshDatabase()

const day = 86_400_000
const now = new Date()
const runAt = (arrivedAt: Date) => runRetention({ actor: { kind: 'system' }, arrivedAt })

/** For each rule: something whose time began at a moment, and how much of it there is. */
const planted: Readonly<
  Record<string, { plant: (since: Date) => Promise<unknown>; count: () => Promise<number> }>
> = {
  drafts: {
    plant: async (changedAt) => {
      const { id } = await makeConsultation()
      const row = { consultationId: id, secretHash: secretHash(newSecret()), content: {}, changedAt }
      await db().draft.create({ data: row })
    },
    count: () => db().draft.count(),
  },
  contacts: {
    plant: async (closesAt) => {
      const opensAt = new Date(closesAt.getTime() - 30 * day)
      const consultation = await makeConsultation({ opensAt, closesAt, signedOffAt: opensAt })
      const { id } = await makeResponse(consultation)
      await db().contact.deleteMany({ where: { responseId: id } })
      await db().contact.create({ data: { responseId: id, email: seal('ann@example.org') } })
    },
    count: () => db().contact.count(),
  },
  letters: {
    plant: (createdAt) =>
      db().outboxLetter.create({
        data: { to: seal('ann@example.org'), subject: 's', text: seal('t'), kind: 'receipt', createdAt },
      }),
    count: () => db().outboxLetter.count(),
  },
  'unconfirmed subscribers': {
    plant: (askedAt) =>
      db().subscriber.create({ data: { addressHash: newSecret(), email: seal('a'), askedAt } }),
    count: () => db().subscriber.count(),
  },
  'confirmed subscribers': {
    plant: async (confirmedAt) => {
      const before = new Date(confirmedAt.getTime() - 30 * day)
      await db().consultation.updateMany({ data: { closesAt: before } })
      const row = { addressHash: newSecret(), email: seal('a'), askedAt: before, confirmedAt }
      await db().subscriber.create({ data: row })
    },
    count: () => db().subscriber.count(),
  },
  complaints: {
    plant: async (closedAt) => {
      await writeComplaint(anyonesCall(), { words: 'w', email: 'ann@example.org', client: newSecret() })
      await db().complaint.updateMany({ data: { closedAt } })
      await db().outboxLetter.deleteMany()
    },
    count: () => db().complaint.count(),
  },
  counters: {
    plant: (since) =>
      db().limitCounter.create({ data: { key: newSecret(), points: 1, expire: BigInt(since.getTime()) } }),
    count: () => db().limitCounter.count(),
  },
  'sign-in links': {
    plant: (expiresAt) =>
      db().signInLink.create({
        data: { tokenHash: newSecret(), email: 'ann@example.org', browserHash: 'x', expiresAt },
      }),
    count: () => db().signInLink.count(),
  },
  sessions: {
    plant: async (expiresAt) => {
      const { id: personId } = await makePerson('moderator')
      await db().session.create({ data: { tokenHash: newSecret(), personId, expiresAt } })
    },
    count: () => db().session.count(),
  },
  analyses: {
    plant: async (askedAt) => {
      const row = { key: newSecret(), question: {}, total: 1, shares: 1, askedAt }
      const { id: analysisId } = await db().analysis.create({ data: row })
      await db().analysisShare.create({ data: { analysisId, number: 0, result: new Uint8Array(1) } })
    },
    count: async () => Math.max(await db().analysis.count(), await db().analysisShare.count()),
  },
}

/** The moment at which something that began `now` has been kept long enough. */
function overAt(kept: (typeof retentionRules)[number]['kept']): Date {
  if ('hours' in kept) return new Date(now.getTime() + kept.hours * 3_600_000)
  if ('days' in kept) return new Date(now.getTime() + kept.days * day)
  const later = new Date(now)
  later.setUTCMonth(later.getUTCMonth() + kept.months)
  return later
}

describe('runRetention, with the clock moved forward', () => {
  it.each(retentionRules.map((rule) => [rule.name, rule] as const))(
    'G18: keeps %s until its time is over, and not a second longer',
    async (name, { kept }) => {
      const { plant, count } = planted[name] ?? {}
      if (!plant || !count) throw new Error(`Plant something for the rule "${name}" here.`)
      const over = overAt(kept)
      await plant(now)
      expect((await runAt(new Date(over.getTime() - 1000)))[name]).toBe(0)
      expect(await count()).toBe(1)
      expect((await runAt(new Date(over.getTime() + 1000)))[name]).toBe(1)
      expect(await count()).toBe(0)
    },
  )

  it('leaves responses, people, and those who stopped; and who confirmed, while a consultation or its outcome is new', async () => {
    const consultation = await makeConsultation({ closesAt: new Date(now.getTime() - 3_600_000) })
    await makeResponse(consultation)
    await db().subscriber.createMany({
      data: [
        { addressHash: 'confirmed', email: seal('a'), askedAt: now, confirmedAt: now },
        { addressHash: 'stopped', askedAt: now, stoppedAt: now },
      ],
    })
    const counts = () =>
      Promise.all([db().response.count(), db().answer.count(), db().person.count(), db().subscriber.count()])
    const before = await counts()
    await runAt(new Date(now.getTime() + 360 * day))
    expect(await counts()).toEqual(before)
    const outcomePublishedAt = new Date(now.getTime() + 3900 * day)
    await db().consultation.update({ where: { id: consultation.id }, data: { outcomePublishedAt } })
    await runAt(new Date(now.getTime() + 4000 * day))
    expect(await counts()).toEqual(before)
    await runAt(new Date(now.getTime() + 4300 * day))
    expect(await db().subscriber.findMany({ select: { addressHash: true } })).toEqual([
      { addressHash: 'stopped' },
    ])
  })

  it('records counts by kind and nothing else', async () => {
    await planted.letters?.plant(new Date(now.getTime() - 31 * day))
    await runAt(now)
    const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
    expect(entry).toMatchObject({ action: 'retention.run', actorKind: 'system', subject: 'retention' })
    const nothing = Object.fromEntries(retentionRules.map(({ name }) => [name, 0]))
    expect(entry.facts).toEqual({ ...nothing, letters: 1 })
  })

  it('erases each thing once when four servers do it at once', async () => {
    const rows = Array.from({ length: 5000 }, () => ({ key: newSecret(), points: 1, expire: 0n }))
    await db().limitCounter.createMany({ data: rows })
    const runs = await Promise.all([runAt(now), runAt(now), runAt(now), runAt(now)])
    expect(runs.reduce((sum, { counters = 0 }) => sum + counters, 0)).toBe(5000)
    expect(await db().limitCounter.count()).toBe(0)
  })

  it('is due a day after anybody did it last', async () => {
    await runAt(now)
    const last = await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
    expect(await retentionIsDue(new Date(last.at.getTime() + day - 1))).toBe(false)
    expect(await retentionIsDue(new Date(last.at.getTime() + day))).toBe(true)
  })

  it('is for nobody on the site', async () => {
    await expect(runRetention(callOf('administrator'))).rejects.toMatchObject({ kind: 'Forbidden' })
  })
})

describe('retentionRules, keptForTheRecord and nothingPersonal', () => {
  it('name every table of the database, and say of none that it is both', async () => {
    const tables = await db().$queryRaw<{ name: string }[]>`
      SELECT tablename::text AS name FROM pg_tables
      WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`
    const erased = retentionRules.flatMap(({ where }) => where)
    const kept = [...keptForTheRecord.flatMap(({ where }) => where), ...nothingPersonal]
    expect([...new Set(erased), ...kept].sort()).toEqual(tables.map(({ name }) => name).sort())
  })
})

describe('reweigh retention run', () => {
  it('erases, and says how many of each kind', async () => {
    await planted.letters?.plant(new Date(now.getTime() - 31 * day))
    const { out, code } = await runCommand(['retention', 'run'], { DATABASE_URL: database.url })
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual([
      ...retentionRules.map(({ name }) => `${name}\t${name === 'letters' ? 1 : 0}`),
      '',
    ])
  })
})
