import { describe, expect, it } from 'vitest'
import { countCharacters, longestText } from '#lib/consultation/text/count-characters.ts'
import { freeText } from '#lib/consultation/text/free-text.ts'
import { db } from '#lib/db/database.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { makeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

describe('PostgreSQL', () => {
  it('F38: counts characters as the program does, and refuses the 50,001st', async () => {
    const consultation = await makeConsultation()
    const question = consultation.questions.words
    const { id } = await makeResponse(consultation, { answers: [{ question, text: 'x' }] })
    const store = (text: string) => db().answer.updateMany({ where: { responseId: id }, data: { text } })
    for (const unit of ['x', 'ŵ', '😀']) {
      const text = unit.repeat(longestText)
      expect([countCharacters(text), freeText.safeParse(text).success]).toEqual([longestText, true])
      expect(await store(text)).toEqual({ count: 1 })
      expect(freeText.safeParse(text + unit).success).toBe(false)
      await expect(store(text + unit)).rejects.toThrow('Answer_text_length')
    }
  })

  it('F38: has a limit on every free text that people can send', async () => {
    const checks = await db().$queryRaw<{ name: string }[]>`
      SELECT conname AS "name" FROM pg_constraint WHERE contype = 'c' AND conname LIKE '%\_length' AND convalidated`
    const texts = await db().$queryRaw<{ name: string }[]>`
      SELECT table_name || '_' || column_name || '_length' AS "name" FROM information_schema.columns
      WHERE table_schema = current_schema() AND data_type = 'text'
        AND column_name IN ('text', 'note', 'reasons', 'interests')
        AND table_name NOT IN ('OutboxLetter', 'PanelResponse', 'PanelAnswer')`
    const known = new Set(checks.map(({ name }) => name))
    expect(texts.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([])
    expect(texts.length).toBeGreaterThan(8)
  })
})
