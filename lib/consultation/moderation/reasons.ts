/** A reason why words are hidden or not published: what staff choose, what the author and the public read. */
export type Reason = {
  readonly code: string
  readonly title: string
  /** The rule, as it is published. */
  readonly rule: string
}

/**
 * The published list of reasons. The moderation policy page, the forms of moderators and the letters to authors are made
 * from these rows. A code stays for ever, because decisions hold it.
 */
export const reasons = [
  {
    code: 'contact-details',
    title: 'Phone number, e-mail or account',
    rule: 'We do not publish phone numbers, e-mail addresses, account names or numbers that reach or identify a person.',
  },
  {
    code: 'address',
    title: 'Address or place that identifies somebody',
    rule: 'We do not publish home addresses, or descriptions of a place from which one can tell who lives there.',
  },
  {
    code: 'private-person',
    title: 'Name of a private person',
    rule: 'We do not publish the names of people who have no public office and did not choose to be named.',
  },
  {
    code: 'sensitive',
    title: 'Health or another sensitive detail',
    rule: 'We do not publish details about the health, beliefs, sexuality, politics or convictions of somebody who can be recognised.',
  },
  {
    code: 'abuse',
    title: 'Abuse or threats',
    rule: 'We do not publish insults, hatred against groups, or threats. Strong criticism of the method, of us or of public bodies is welcome.',
  },
  {
    code: 'legal',
    title: 'Legal risk',
    rule: 'We do not publish allegations against somebody who can be recognised, what a court has forbidden to publish, or long copies of other people’s work.',
  },
  {
    code: 'advertising',
    title: 'Advertising',
    rule: 'We do not publish advertisements or links that sell something.',
  },
  {
    code: 'off-topic',
    title: 'Not about this consultation',
    rule: 'We do not publish words that have nothing to do with how these areas are chosen. When in doubt we publish.',
  },
  {
    code: 'unreadable',
    title: 'Cannot be read',
    rule: 'We do not publish random characters or text that was sent by a program.',
  },
] as const satisfies readonly Reason[]

export type ReasonCode = (typeof reasons)[number]['code']

export const reasonCodes = reasons.map(({ code }) => code) as [ReasonCode, ...ReasonCode[]] // there is at least one

/** The reason with a code; a code that is no longer on the list is shown as it is. */
export const reasonOf = (code: string): Reason =>
  reasons.find((reason) => reason.code === code) ?? { code, title: code, rule: '' }
