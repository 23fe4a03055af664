import 'server-only'
import { newTotpSecret } from '#lib/auth/second-factor/one-time-code.ts'
import { appendAudit } from '#lib/service/audit/append-audit.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { seal } from '#lib/service/sealed-text.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { transaction } from '#lib/service/transaction.ts'
import { noteSecurity } from '#lib/telemetry/note-security.ts'
import { absoluteHours, mostSessions } from './limits.ts'

const byLink = { by: 'link', secondFactor: false } as const

/**
 * Signs somebody in, and records it; without their second factor yet, unless they gave it to their provider. Whoever has
 * not set up one-time codes gets a new secret for them each time, until a first code was accepted.
 *
 * @param token what the browser will hold
 * @returns when the session ends at the latest
 */
export async function beginSession(
  personId: string,
  token: string,
  { by, secondFactor }: { readonly by: 'link' | 'provider'; readonly secondFactor: boolean } = byLink,
  now = databaseTime(),
): Promise<Date> {
  const expiresAt = new Date(now.getTime() + absoluteHours * 3_600_000)
  await transaction(async (tx) => {
    const { role, totpSince } = await tx.person.findUniqueOrThrow({ where: { id: personId } })
    if (totpSince === null) {
      await tx.person.update({ where: { id: personId }, data: { totpSecret: seal(newTotpSecret()) } })
    }
    await tx.session.create({
      data: {
        ...{ tokenHash: secretHash(token), personId, createdAt: now, lastSeenAt: now, expiresAt },
        secondFactorAt: secondFactor ? now : null,
      },
    })
    const older = await tx.session.findMany({
      where: { personId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: mostSessions,
      select: { id: true },
    })
    await tx.session.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } })
    const actor = { kind: 'person', id: personId, role, secondFactor } as const
    await appendAudit(tx, {
      call: { actor, arrivedAt: now },
      action: 'session.begin',
      subject: `person ${personId}`,
      facts: { by, secondFactor },
    })
  })
  noteSecurity('sign-in', { step: 'session', outcome: 'begun', by, who: `person ${personId}` })
  return expiresAt
}
