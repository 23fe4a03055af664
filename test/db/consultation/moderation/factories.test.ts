import { expect, test } from 'vitest'
import { db } from '#lib/db/database.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { addVersion, makeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

test('makeResponse(consultation) is a whole response with versions, answers and a sealed address', async () => {
  const consultation = await makeConsultation()
  const { id } = await makeResponse(consultation, { email: 'a@example.org' })
  await addVersion(consultation, { id, number: 2, answers: [] })
  const found = await db().response.findUniqueOrThrow({
    where: { id },
    include: { contact: true, versions: { include: { answers: true }, orderBy: { number: 'asc' } } },
  })
  expect(found.versions.map(({ answers }) => answers.length)).toEqual([1, 0])
  expect(found.contact?.email).not.toContain('example.org')
})
