import { formatMoment } from '#lib/view/format/format-moment.ts'
import { acknowledgeDays } from './acknowledge-within.ts'

/**
 * The letter that acknowledges a complaint. It repeats none of its words: the address may be somebody else's.
 *
 * @param contact where to ask, when the operator has named an address
 */
export function complaintLetter({
  reference,
  receivedAt,
  answerBy,
  contact,
}: {
  readonly reference: string
  readonly receivedAt: Date
  readonly answerBy: Date
  readonly contact: string | null
}): { readonly subject: string; readonly text: string } {
  const ask = contact === null ? '' : ` You can ask how it stands: ${contact}.`
  return {
    subject: `We have your complaint ${reference}`,
    text: `We received your complaint about how we handle personal data at ${formatMoment(receivedAt)} (London time). Its reference is ${reference}.

A person reads it, finds out what happened, and writes to you at this address without undue delay. We aim to do so within ${acknowledgeDays} days, by ${formatMoment(answerBy)}.${ask}

You can also complain to the Information Commissioner's Office, now or if you are not content with our answer: ico.org.uk/make-a-complaint, telephone 0303 123 1113.

If you did not write to us, somebody gave your address by mistake: you need do nothing.
`,
  }
}
