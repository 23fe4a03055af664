import type { Letter } from '#lib/service/outbox/post-letter.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'

/** The letter to somebody who sent, changed or withdrew a response. It repeats nothing of what they wrote. */
export function receiptLetter(
  what: 'sent' | 'changed' | 'withdrawn',
  facts: {
    readonly to: string
    readonly reference: string
    readonly title: string
    readonly link: string
    readonly closesAt: Date
  },
): Letter {
  const { to, reference, title, link, closesAt } = facts
  const done = {
    sent: `Thank you. We have received your response to “${title}”.`,
    changed: `We have received the change of your response to “${title}”.`,
    withdrawn: `Your response to “${title}” is withdrawn, as you asked. It will not be published or analysed.`,
  }[what]
  const next = `With this link you can read, change or withdraw it until ${formatMoment(closesAt)} (London time):\n${link}\n\nAnybody who has the link can do so, so keep it to yourself.`
  const parts = [done, `Your reference: ${reference}`, ...(what === 'withdrawn' ? [] : [next])]
  return { to, kind: 'receipt', subject: `Your response ${reference}`, text: `${parts.join('\n\n')}\n` }
}
