import { appendAudit } from '#lib/service/audit/append-audit.ts'
import { entryHash } from '#lib/service/audit/entry-hash.ts'
import { verifyAudit } from '#lib/service/audit/verify-audit.ts'
import type { Call } from '#lib/service/call.ts'
import { transaction } from '#lib/service/transaction.ts'
import { timed, type Figure } from './figures.ts'

/** Entries that the record is to hold when it is checked, and how many are added one by one to see how fast that goes. */
const entries = 120_000
const appended = 3000
const atOnce = 8
const batch = 5000

const call: Call = { actor: { kind: 'operator' }, arrivedAt: new Date() }

/** Adds so many entries at once, as if each had been added by itself: a chain of 120,000 is not to take minutes. */
const addMany = (count: number): Promise<void> =>
  transaction(
    async (tx) => {
      const head = await tx.auditHead.findUniqueOrThrow({ where: { id: 1 } })
      let { sequence, hash } = head
      const rows = Array.from({ length: count }, () => {
        sequence += 1n
        const row = {
          ...{ sequence, previous: hash, at: new Date(), actorKind: 'operator', actorId: null },
          ...{ action: 'bench.note', consultationId: null, subject: 'bench', reason: null },
          ...{ facts: { number: Number(sequence) }, contentDigest: null },
        }
        hash = entryHash(row)
        return { ...row, hash }
      })
      await tx.auditEntry.createMany({ data: rows })
      await tx.auditHead.update({ where: { id: 1 }, data: { sequence, hash } })
    },
    { seconds: 60 },
  )

/** How many entries a second eight at once add to the record, and how long checking 120,000 takes. */
export async function measureRecord(say: (text: string) => void): Promise<Figure[]> {
  let left = appended
  const begun = performance.now()
  const add = async () => {
    while (left-- > 0)
      await transaction((tx) =>
        appendAudit(tx, { call, action: 'bench.note', subject: 'bench', content: 'a' }),
      )
  }
  await Promise.all(Array.from({ length: atOnce }, add))
  const perSecond = Math.round((appended * 1000) / (performance.now() - begun))
  const first = await verifyAudit()
  const there = first.intact ? first.entries : 0
  for (let count = there; count < entries; count += batch) await addMany(Math.min(batch, entries - count))
  say(`the record has ${Math.max(there, entries)} entries`)
  const check = async () => {
    const verdict = await verifyAudit()
    if (!verdict.intact) throw new Error(`entry ${verdict.sequence} ${verdict.problem}`)
  }
  return [
    { what: 'record: entries added', value: perSecond, unit: 'a second', wish: 300, atLeast: true },
    await timed(`record: ${Math.max(there, entries)} entries checked`, 5000, check, 5),
  ]
}
