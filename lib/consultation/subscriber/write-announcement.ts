import 'server-only'
import { oneClickStopPath } from '#lib/paths/outcome-paths.ts'
import type { Transaction } from '#lib/db/database.ts'
import type { Announcement } from '#lib/db/generated/client.ts'
import { appendAudit } from '#lib/service/audit/append-audit.ts'
import { postLetters } from '#lib/service/outbox/post-letter.ts'
import { transaction } from '#lib/service/transaction.ts'
import { stopToken } from './address-hash.ts'
import { announcementLetter, type Announced } from './announcement-letter.ts'
import { groupsToTell, type Addressee } from './recipients.ts'

/** Letters that are written in one transaction. */
const portion = 200

/**
 * Writes the next portion of letters of the oldest announcement that nobody else is writing. All of a portion is written,
 * with the note of how far it went, or nothing: a server that dies in between loses and repeats nothing.
 *
 * @returns whether there may be more to do
 */
export function writeAnnouncement(origin: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const [next] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Announcement" WHERE "doneAt" IS NULL ORDER BY "id" LIMIT 1 FOR UPDATE SKIP LOCKED`
    if (next === undefined) return false
    const announcement = await tx.announcement.findUniqueOrThrow({ where: { id: next.id } })
    const groups = groupsToTell[announcement.event]
    const group = groups[announcement.part]
    const found = group === undefined ? [] : await group(tx, announcement, announcement.cursor, portion)
    await write(tx, announcement, origin, found)
    const goesOn = found.length === portion
    const part = goesOn ? announcement.part : announcement.part + 1
    const done = part >= groups.length
    await tx.announcement.update({
      where: { id: announcement.id },
      data: { part, cursor: goesOn ? (found.at(-1)?.key ?? '') : '', doneAt: done ? now : null },
    })
    if (done) await record(tx, announcement, now)
    return true
  })
}

async function write(
  tx: Transaction,
  { id, consultationId, event, about }: Announcement,
  origin: string,
  found: readonly Addressee[],
): Promise<void> {
  if (found.length === 0) return
  const hashes = found.map(({ hash }) => hash)
  const [written, stopped, consultation, change] = [
    await tx.announcementLetter.findMany({ where: { announcementId: id, addressHash: { in: hashes } } }),
    await tx.subscriber.findMany({ where: { addressHash: { in: hashes }, stoppedAt: { not: null } } }),
    await tx.consultation.findUniqueOrThrow({ where: { id: consultationId } }),
    about === '' ? null : await tx.closingChange.findUnique({ where: { id: about } }),
  ]
  const left = new Set([...written, ...stopped].map(({ addressHash }) => addressHash))
  const announced: Announced = { event, consultation, reason: change?.reason ?? '', origin }
  const fresh = [...new Map(found.map((one) => [one.hash, one])).values()].filter(
    // What concerns a draft of somebody's own is sent whether or not they want to hear of consultations.
    ({ hash, as }) => (as === 'writer' ? !written.some((one) => one.addressHash === hash) : !left.has(hash)),
  )
  const ids = await postLetters(
    tx,
    fresh.map((one) => letterTo(one, announced)),
  )
  await tx.announcementLetter.createMany({
    data: fresh.map(({ hash }, at) => ({ announcementId: id, addressHash: hash, letterId: ids[at] ?? '' })),
  })
}

function letterTo({ email, hash, as }: Addressee, announced: Announced) {
  const stop = stopToken(hash)
  const letter = {
    to: email,
    kind: `announcement ${announced.event}`,
    ...announcementLetter(announced, as, stop),
  }
  return as === 'writer' ? letter : { ...letter, stopLink: announced.origin + oneClickStopPath(stop) }
}

async function record(
  tx: Transaction,
  { id, consultationId, event }: Announcement,
  now: Date,
): Promise<void> {
  const letters = await tx.announcementLetter.count({ where: { announcementId: id } })
  await appendAudit(tx, {
    action: 'announcement.write',
    subject: `consultation ${consultationId}`,
    consultationId,
    facts: { event, letters },
    call: { actor: { kind: 'system' }, arrivedAt: now },
  })
}
