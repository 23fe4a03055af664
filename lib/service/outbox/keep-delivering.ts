import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '#lib/env/env.ts'
import { noteWork } from '#lib/service/health/regular-work.ts'
import { mailboxIsOpen } from '#lib/service/demonstration.ts'
import { deliverLetters } from './deliver-letters.ts'
import { hurryLetters } from './hurry-letters.ts'
import { mailboxTransport, smtpTransport, type Transport } from './transport.ts'

/** Milliseconds between two looks at the outbox. */
const pause = 2000
/** Looks at the outbox between two at the mail server, while letters wait for it. */
const looks = 30

/**
 * Sends letters for as long as the process runs. Without a mail server and without the mailbox of the demonstration they
 * wait. A database that is away is asked again later; the server says of itself when it is.
 */
export async function keepDelivering(stop: AbortSignal): Promise<void> {
  const { REWEIGH_SMTP, REWEIGH_MAIL_FROM } = env()
  const smtp = REWEIGH_SMTP === undefined ? undefined : smtpTransport(REWEIGH_SMTP, REWEIGH_MAIL_FROM)
  const transport = async (): Promise<Transport | undefined> =>
    smtp ?? ((await mailboxIsOpen()) ? mailboxTransport : undefined)
  for (let look = 1; !stop.aborted; look++) {
    try {
      const way = await transport()
      if (way !== undefined && look % looks === 0) await hurryLetters(way)
      if (way !== undefined) await deliverLetters(way)
      await noteWork('letters')
    } catch {
      // The database is away: pages say so, and the next look may find it again.
    }
    await sleep(pause, undefined, { signal: stop, ref: false }).catch(() => undefined)
  }
  smtp?.close()
}
