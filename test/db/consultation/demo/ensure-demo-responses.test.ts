import { expect, test } from 'vitest'
import { ensureDemoPeople } from '#lib/auth/ensure-demo-people.ts'
import { ensureDemoConsultation } from '#lib/consultation/demo/ensure-demo-consultation.ts'
import { demoResponses, ensureDemoResponses } from '#lib/consultation/demo/ensure-demo-responses.ts'
import { listThemes } from '#lib/consultation/theme/list-themes.ts'
import { ensureDemo } from '#lib/dataset/demo/ensure-demo.ts'
import { db } from '#lib/db/database.ts'
import { verifyAudit } from '#lib/service/audit/verify-audit.ts'
import { callOf } from '#test/factories/make-call.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

test('ensureDemoResponses() does nothing without the demonstration, its consultation and its team', async () => {
  expect(await ensureDemoResponses()).toBe(0)
  await ensureDemo()
  await ensureDemoConsultation()
  expect(await ensureDemoResponses()).toBe(0)
  expect(await db().response.count()).toBe(0)
})

test('ensureDemoResponses() sends, checks and codes labelled responses once, also for two at once', async () => {
  await ensureDemoPeople()
  const made = await Promise.all([ensureDemoResponses(), ensureDemoResponses()])
  expect(made.toSorted((one, other) => one - other)).toEqual([0, demoResponses.length])
  expect(await ensureDemoResponses()).toBe(0)

  const states = await db().response.groupBy({ by: ['state'], _count: true })
  const inState = (state: string) => states.find((one) => one.state === state)?._count ?? 0
  expect(['held', 'published_with_redactions', 'not_published'].map(inState)).toEqual([0, 1, 1])
  expect([inState('awaiting') >= 5, inState('published') >= 20]).toEqual([true, true])
  const answers = await db().answer.findMany({ where: { text: { not: '' } } })
  expect(answers.every(({ text }) => text.startsWith('Invented response: '))).toBe(true)
  expect(answers).toHaveLength(demoResponses.length)

  const campaign = await db().response.count({ where: { repeatsId: { not: null } } })
  expect(campaign).toBe(4)
  const versions = await db().responseVersion.findMany()
  expect(new Set(versions.map(({ kind }) => kind)).size).toBe(4)
  expect(new Set(versions.map(({ regionCode }) => regionCode)).size).toBeGreaterThan(5)
  expect(new Set(versions.map(({ scenarioHash }) => scenarioHash)).size).toBeGreaterThan(10)
  const published = await db().publishedResponse.findMany({ select: { words: true } })
  expect(JSON.stringify(published)).not.toContain('01632')

  const themes = await listThemes(callOf('panellist'), { consultation: 'demonstration' })
  expect(themes.map(({ responses }) => responses).every((count) => count > 1)).toBe(true)
  expect(await verifyAudit()).toMatchObject({ intact: true })
  const sent = await db().auditEntry.count({ where: { action: 'response.send' } })
  expect(sent).toBe(await db().response.count())
})

test('ensureDemoResponses() adds nothing to what people sent', async () => {
  await db().consultation.updateMany({ data: { closesAt: new Date(Date.now() - 1000) } })
  expect(await ensureDemoResponses()).toBe(0)
})
