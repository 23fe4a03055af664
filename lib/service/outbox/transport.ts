import 'server-only'
import { createTransport } from 'nodemailer'
import { isThisMachine } from '#lib/env/is-this-machine.ts'

/** A letter on its way out, opened. */
export type OpenLetter = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** null: it cannot be stopped. */
  readonly stopLink: string | null
}

/** Something that brings letters to people. `keeps`: whether letters stay readable here afterwards. */
export type Transport = {
  readonly keeps: boolean
  readonly send: (letter: OpenLetter) => Promise<void>
  /** Whether letters would be taken now. */
  readonly isThere: () => Promise<boolean>
  readonly close: () => void
}

/** The mailbox of the demonstration: a letter has arrived as soon as it is in the outbox. */
export const mailboxTransport: Transport = {
  keeps: true,
  send: () => Promise.resolve(),
  isThere: () => Promise.resolve(true),
  close: () => undefined,
}

/**
 * A mail server (SMTP). Every letter has one `Message-ID`, made of its id, so that a repeat can be recognised.
 *
 * @param url `smtps://user:password@host:port` or `smtp://…`
 * @param from the address that letters come from
 */
export function smtpTransport(url: string, from: string): Transport {
  const mailer = createTransport({
    url,
    ...{ disableFileAccess: true, disableUrlAccess: true },
    ...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
    // Letters hold links that open something: to another machine they go encrypted or not at all.
    ...{ requireTLS: !isThisMachine(new URL(url).hostname), tls: { minVersion: 'TLSv1.2' } },
  })
  const domain = from.split('@')[1] ?? 'localhost'
  return {
    keeps: false,
    send: async ({ id, to, subject, text, stopLink }) => {
      await mailer.sendMail({
        from: { name: 'Reweigh', address: from },
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...(stopLink !== null && stopHeaders(stopLink)) },
      })
    },
    isThere: () =>
      mailer.verify().then(
        () => true,
        () => false,
      ),
    close: () => mailer.close(),
  }
}

/** What tells a mail program that and where one click stops such letters (RFC 8058). */
const stopHeaders = (link: string) => ({
  'List-Unsubscribe': `<${link}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})
