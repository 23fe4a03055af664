import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { ensureDemoPeople } from '#lib/auth/ensure-demo-people.ts'
import { ensureDemoConsultation } from '#lib/consultation/demo/ensure-demo-consultation.ts'
import { ensureDemoResponses } from '#lib/consultation/demo/ensure-demo-responses.ts'
import { demoResponses } from '#lib/consultation/demo/demo-responses.ts'
import { listThemes } from '#lib/consultation/theme/list-themes.ts'
import { ensureDemo } from '#lib/dataset/demo/ensure-demo.ts'
import { db } from '#lib/db/database.ts'
import { workAlone } from '#lib/db/work-alone.ts'
import { verifyAudit } from '#lib/service/audit/verify-audit.ts'
import { projectFolder } from '#bin/setup/project.mjs'
import { loadDemonstration } from '#bin/start/load-demonstration.ts'
import { callOf } from '#test/factories/make-call.ts'
import { freshDatabase } from '#test/support/database.ts'

const database = freshDatabase()

/** Starts to fill the demonstration in a process of its own, which is killed when something is so. */
async function killedWhen(isTime: () => Promise<boolean>): Promise<void> {
  const program = path.join(projectFolder, 'bin', 'start', 'ensure-demonstration.ts')
  const child = spawn(process.execPath, ['--conditions=react-server', program, '--responses'], {
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: 'ignore',
  })
  const gone = once(child, 'exit')
  await Promise.race([vi.waitUntil(isTime, { timeout: 150_000, interval: 30 }), gone])
  child.kill('SIGKILL')
  expect(await gone).toEqual([null, 'SIGKILL'])
  // PostgreSQL notices a moment later.
  await vi.waitUntil(async () => {
    const [left] = await db().$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM pg_stat_activity
      WHERE "datname" = current_database() AND "pid" <> pg_backend_pid() AND "query" LIKE '%advisory%'`
    return left?.count === 0n
  })
}

const actions = (action: string) => db().auditEntry.count({ where: { action } })

test('ensureDemoResponses() does nothing without the demonstration, its consultation and its team', async () => {
  expect(await ensureDemoResponses()).toBe(0)
  await ensureDemo()
  await ensureDemoConsultation()
  expect(await ensureDemoResponses()).toBe(0)
  expect(await db().response.count()).toBe(0)
})

test('ensureDemoResponses(), killed while it sends and while it codes, goes on where it ended', async () => {
  await ensureDemoPeople()
  await killedWhen(async () => (await db().response.count()) >= 3)
  const sent = await db().response.count()
  expect(sent).toBeLessThan(demoResponses.length)
  await killedWhen(async () => (await db().tag.count()) >= 2)
  expect(await db().response.count()).toBe(demoResponses.length)
  // Somebody of the panel takes back meanwhile what the invented panellist found.
  const taken = await db().tag.findFirstOrThrow()
  await db().tag.deleteMany({ where: { answerId: taken.answerId, themeId: taken.themeId } })

  const url = database.url
  const stop = new AbortController().signal
  await loadDemonstration(url, stop, { responses: true })
  const { answerId, themeId } = taken
  expect(await db().tag.count({ where: { answerId, themeId } })).toBe(0)
  const tags = demoResponses.reduce((sum, { themes = [] }) => sum + themes.length, 0)
  expect(await db().tag.count()).toBe(tags - 1)
  expect([await actions('theme.tag'), await actions('theme.create')]).toEqual([
    tags,
    await db().theme.count(),
  ])
  expect(await actions('moderation.decide')).toBe(demoResponses.filter(({ fate }) => fate !== 'leave').length)
  expect(await actions('consultation.seed_responses')).toBe(1)
  const entries = await db().auditEntry.count()
  await loadDemonstration(url, stop, { responses: true })
  expect(await ensureDemoResponses()).toBe(0)
  expect(await db().auditEntry.count()).toBe(entries)
})

test('ensureDemoResponses() has sent, checked and coded labelled responses, each once', async () => {
  const states = await db().response.groupBy({ by: ['state'], _count: true })
  const inState = (state: string) => states.find((one) => one.state === state)?._count ?? 0
  expect(['held', 'published_with_redactions', 'not_published'].map(inState)).toEqual([0, 1, 1])
  expect([inState('awaiting') >= 5, inState('published') >= 20]).toEqual([true, true])
  const answers = await db().answer.findMany({ where: { text: { not: '' } } })
  expect(answers.every(({ text }) => text.startsWith('Invented response: '))).toBe(true)
  expect(answers.map(({ text }) => text).toSorted()).toEqual(
    demoResponses.map(({ text }) => `Invented response: ${text}`).toSorted(),
  )

  const campaign = await db().response.count({ where: { repeatsId: { not: null } } })
  expect(campaign).toBe(4)
  const versions = await db().responseVersion.findMany()
  expect(new Set(versions.map(({ kind }) => kind)).size).toBe(4)
  expect(new Set(versions.map(({ regionCode }) => regionCode)).size).toBeGreaterThan(5)
  expect(new Set(versions.map(({ scenarioHash }) => scenarioHash)).size).toBeGreaterThan(10)
  const published = await db().publishedResponse.findMany({ select: { words: true } })
  expect(JSON.stringify(published)).not.toContain('01632')
  const times = await db().response.findMany({ orderBy: { receivedAt: 'asc' }, select: { receivedAt: true } })
  expect(new Set(times.map(({ receivedAt }) => receivedAt.getTime())).size).toBe(demoResponses.length)

  const themes = await listThemes(callOf('panellist'), { consultation: 'demonstration' })
  expect(themes.map(({ responses }) => responses).every((count) => count > 0)).toBe(true)
  expect(await verifyAudit()).toMatchObject({ intact: true })
  expect(await actions('response.send')).toBe(demoResponses.length)
})

test('ensureDemoResponses() adds nothing to what people sent', async () => {
  await db().consultation.updateMany({ data: { closesAt: new Date(Date.now() - 1000) } })
  expect(await ensureDemoResponses()).toBe(0)
})

test('workAlone() lets one work at a time, and the next one when it is over', async () => {
  const work = () => workAlone('test', () => workAlone('test', () => Promise.resolve('both')))
  expect(await work()).toBeNull()
  await expect(workAlone('test', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  const answers = await workAlone('test', () => Promise.resolve('alone'))
  expect(answers).toBe('alone')
})
