import { outcomePath, stopPath } from '#lib/paths/outcome-paths.ts'
import { consultationPath, respondPath } from '#lib/paths/consultation-paths.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'

export type AnnouncementEvent = 'opened' | 'closed' | 'outcome_published' | 'closing_moved'

/** What a letter speaks of. `origin`: where the site is. `reason`: why the closing was moved; empty otherwise. */
export type Announced = {
  readonly event: AnnouncementEvent
  readonly consultation: { readonly id: string; readonly title: string; readonly closesAt: Date }
  readonly reason: string
  readonly origin: string
}

/** Why somebody is written to. */
export type Recipient = 'subscriber' | 'respondent' | 'writer'

const because: Readonly<Record<Recipient, string>> = {
  subscriber: 'You get this letter because you asked us to tell you of consultations.',
  respondent: 'You get this letter because you left this address with your response.',
  writer: 'You get this letter because you left this address with a response that you have not sent yet.',
}

/**
 * The subject and text of a letter about a consultation. `stop`: the token of the address; the letter to somebody who
 * writes a response is about that response alone and has none.
 */
export function announcementLetter(
  { event, consultation, reason, origin }: Announced,
  to: Recipient,
  stop: string,
): { readonly subject: string; readonly text: string } {
  const { id, title, closesAt } = consultation
  const about = `“${title}”`
  const until = `${formatMoment(closesAt)} (London time)`
  const { subject, said } = {
    opened: {
      subject: 'A consultation is open',
      said: `The consultation ${about} is open. You can read it and have your say until ${until}:\n\n${origin}${consultationPath({ id })}`,
    },
    closed: {
      subject: 'A consultation has closed',
      said: `The consultation ${about} closed at ${until}. An expert panel now reads the responses. We write once more, when the outcome is published.\n\n${origin}${consultationPath({ id })}`,
    },
    outcome_published: {
      subject: 'The outcome of a consultation',
      said: `The outcome of the consultation ${about} is published: what people said, what was decided and why, and what it does to the list.\n\n${origin}${outcomePath({ id })}`,
    },
    closing_moved: {
      subject: 'A consultation closes earlier than planned',
      said: `The consultation ${about} closes earlier than planned, at ${until}. The reason: ${reason}\n\nYou have begun a response and not sent it. Please send it before then. Open it with the link that you were sent or copied, or on the computer that you wrote it on:\n\n${origin}${respondPath()}\n\nAfter the closing it can no longer be sent. What you wrote stays there for 30 days, and you can download it as text.`,
    },
  }[event]
  const end = to === 'writer' ? '' : ` To get no more of them:\n\n${origin}${stopPath(stop)}`
  return { subject, text: `${said}\n\n${because[to]}${end}\n` }
}
