import { describe, expect, test } from 'vitest'
import { currentConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { ensureDemoConsultation } from '#lib/consultation/demo/ensure-demo-consultation.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { ensureDemo } from '#lib/dataset/demo/ensure-demo.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { db } from '#lib/db/database.ts'
import { anyonesCall } from '#test/factories/make-call.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

describe('ensureDemoConsultation(now)', () => {
  test('does nothing without the demonstration dataset', async () => {
    expect(await ensureDemoConsultation()).toBeNull()
    expect(await db().consultation.count()).toBe(0)
  })

  test('makes one open consultation of five proposals that each move the list, also for two at once', async () => {
    await ensureDemo()
    const made = await Promise.all([ensureDemoConsultation(), ensureDemoConsultation()])
    expect(made.filter((id) => id !== null)).toEqual(['demonstration'])

    const consultation = await currentConsultation(anyonesCall(), {})
    expect(consultation).toMatchObject({ id: 'demonstration', stage: 'open', invented: true })
    const { proposals = [], questions = [], evidence = [] } = consultation ?? {}
    expect([proposals.length, questions.length, evidence.length]).toEqual([5, 12, 5])
    const dataset = await openDataset()
    for (const { code, scenario } of proposals) {
      const scoring = scoreDataset(dataset, scenario)
      if (!scoring.ok) throw new Error(code)
      const { settled, comparison } = scoring.value
      expect(settled.canonical, code).toEqual(scenario)
      expect(comparison.entering.length + comparison.leaving.length, code).toBeGreaterThan(5)
      expect(questions.filter(({ proposalCode }) => proposalCode === code).length, code).toBeGreaterThan(0)
    }
    expect(questions.filter(({ aboutYou }) => aboutYou)).toHaveLength(2)
    expect(evidence.every(({ title }) => title.startsWith('Invented example'))).toBe(true)
    expect(await db().auditEntry.findMany({ where: { action: 'consultation.seed' } })).toHaveLength(1)
  })

  test('does nothing the next time, whatever became of the consultation', async () => {
    await db().consultation.updateMany({ data: { title: 'Ours' } })
    expect(await ensureDemoConsultation()).toBeNull()
    expect(await db().consultation.findMany({ select: { title: true } })).toEqual([{ title: 'Ours' }])
  })
})
