import { expect, it } from 'vitest'
import { listAudit } from '#lib/consultation/audit/list-audit.ts'
import { readAuditCsv } from '#lib/consultation/audit/read-audit-csv.ts'
import { readAuditHead } from '#lib/consultation/audit/read-audit-head.ts'
import { addPerson } from '#lib/consultation/person/add-person.ts'
import { db } from '#lib/db/database.ts'
import { anyonesCall } from '#test/factories/make-call.ts'
import { signedInAs } from '#test/factories/make-person.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

it('listAudit(call) and readAuditCsv(call) answer administrators alone, 50 entries a page, the newest first', async () => {
  const { call, person } = await signedInAs('administrator')
  for (let at = 0; at < 51; at++)
    await addPerson(call, { email: `p${at}@example.org`, role: 'panellist', name: 'P' })
  const first = await listAudit(call, {})
  expect([first.rows.length, first.rows[0]?.sequence, first.rows[0]?.by]).toEqual([50, 51n, person.name])
  expect(await listAudit(call, { before: first.next ?? 0 })).toMatchObject({
    rows: [{ sequence: 1n }],
    next: null,
  })
  for (const other of [anyonesCall(), (await signedInAs('moderator')).call]) {
    await expect(listAudit(other, {})).rejects.toMatchObject({ kind: 'Forbidden' })
    await expect(readAuditCsv(other, {})).rejects.toMatchObject({ kind: 'Forbidden' })
  }
})

it('readAuditHead(call) tells everybody where the log ended when the day began', async () => {
  const tomorrow = { ...anyonesCall(), arrivedAt: new Date(Date.now() + 86_400_000) }
  const head = await db().auditHead.findUniqueOrThrow({ where: { id: 1 } })
  expect(await readAuditHead(tomorrow, {})).toMatchObject({ entries: 51, hash: head.hash })
  expect(await readAuditHead({ ...tomorrow, arrivedAt: new Date(0) }, {})).toBeNull()
})
