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
  /** The author's own link to the response; empty when it was not kept. */
  readonly link: string
  /** The address of the moderation policy; empty when we do not know our own. */
  readonly policy: string
  /** Days in which they may appeal; null when they have appealed already, which is possible once. */
  readonly appealDays: number | null
  readonly about: ToldAbout
}

/** What a letter tells of: a decision about the response, or what somebody else decided about its appeal. */
export type ToldAbout = 'response' | 'appeal upheld' | 'appeal dismissed'

const said = (action: 'redact' | 'refuse', forPublication: boolean): string =>
  action === 'redact'
    ? 'some words are hidden'
    : forPublication
      ? 'is not published'
      : 'is not passed on to the panel'

const heads: Readonly<Record<ToldAbout, string>> = {
  response: 'We have read your response',
  'appeal upheld': 'Somebody else has looked at your appeal and agrees with you about your response',
  'appeal dismissed':
    'Somebody else has looked at your appeal and let the decision stand about your response',
}

/** What an author can do about it, and where. */
function waysOn({ appealDays, link }: Told): string[] {
  const where =
    link === ''
      ? 'Use the link that you were given when you sent it.'
      : `Your own link, for nobody else:\n${link}`
  const change = 'You can correct your response while the consultation is open'
  const appeal = `, and appeal once within ${appealDays ?? 0} days: somebody else then decides`
  return ['', `${change}${appealDays === null ? '' : appeal}. ${where}`]
}

/**
 * The letter that tells an author what moderators decided, about the response or about an appeal, with the reason and the
 * rule. It holds nothing of what they wrote, because e-mail is read by others too.
 */
export function decisionLetter(told: Told): { subject: string; text: string } {
  const { reference, decisions, forPublication, note, policy, about } = told
  const objections = decisions.flatMap(({ about: part, action, reasons }) => {
    if (action === 'publish') return []
    const rules = reasons.map((code) => `  ${reasonOf(code).title}. ${reasonOf(code).rule}`.trimEnd())
    return [`- ${part}: ${said(action, forPublication)}.`, ...rules]
  })
  const cleared = forPublication
    ? 'It is published now.'
    : 'It counts, and the panel can read it. It is not published, as you chose.'
  const lines =
    objections.length === 0
      ? [`${heads[about]} ${reference}. ${cleared}`]
      : [
          `${heads[about]} ${reference}. Not everything in it can be read by others:`,
          '',
          ...objections,
          '',
          'What you chose and the method that you tested count all the same.',
          ...waysOn(told),
        ]
  const more = [
    ...(note === '' ? [] : ['', 'A note from the moderator:', note]),
    ...(policy === '' ? [] : ['', `The rules: ${policy}`]),
  ]
  const subject =
    about === 'response'
      ? `Your response ${reference} has been read`
      : `Your appeal about ${reference} is decided`
  return { subject, text: [...lines, ...more, ''].join('\n') }
}
