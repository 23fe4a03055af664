import { reasonOf } from './reasons.ts'

/** What was decided about one part of a response, as its author is told. */
export type ToldDecision = {
  /** "Your answer to question 2". */
  readonly about: string
  readonly action: 'publish' | 'redact' | 'refuse'
  /** Codes of reasons. */
  readonly reasons: readonly string[]
}

type Told = {
  readonly reference: string
  readonly decisions: readonly ToldDecision[]
  /** The author's choice: the words are to become public at all. */
  readonly forPublication: boolean
  readonly note: string
  /** The address of the moderation policy; empty when we do not know our own. */
  readonly policy: string
  readonly appealDays: number
}

const said = (action: 'redact' | 'refuse', forPublication: boolean): string =>
  action === 'redact'
    ? 'some words are hidden'
    : forPublication
      ? 'is not published'
      : 'is not passed on to the panel'

/**
 * The letter that tells an author what moderators decided, with the reason and the rule. It holds nothing of what they
 * wrote, because e-mail is read by others too.
 */
export function decisionLetter(told: Told): { subject: string; text: string } {
  const { reference, decisions, forPublication, note, policy, appealDays } = told
  const objections = decisions.flatMap(({ about, action, reasons }) => {
    if (action === 'publish') return []
    const rules = reasons.map((code) => `  ${reasonOf(code).title}. ${reasonOf(code).rule}`.trimEnd())
    return [`- ${about}: ${said(action, forPublication)}.`, ...rules]
  })
  const cleared = forPublication
    ? 'It is published now.'
    : 'It counts, and the panel can read it. It is not published, as you chose.'
  const lines =
    objections.length === 0
      ? [`We have read your response ${reference}. ${cleared}`]
      : [
          `We have read your response ${reference}. Not everything in it can be read by others:`,
          '',
          ...objections,
          '',
          'What you chose and the method that you tested count all the same.',
          '',
          `You can correct your response while the consultation is open, and appeal once within ${appealDays} days: somebody else then decides. Use the link that you were given when you sent it.`,
        ]
  const more = [
    ...(note === '' ? [] : ['', 'A note from the moderator:', note]),
    ...(policy === '' ? [] : ['', `The rules: ${policy}`]),
  ]
  return { subject: `Your response ${reference} has been read`, text: [...lines, ...more, ''].join('\n') }
}
