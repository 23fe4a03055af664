export type ModerationState =
  'awaiting' | 'held' | 'published' | 'published_with_redactions' | 'not_published' | 'withdrawn' | 'appealed'

export const stateWords: Readonly<Record<ModerationState, string>> = {
  awaiting: 'To check',
  held: 'Held',
  published: 'Cleared',
  published_with_redactions: 'Cleared, with words hidden',
  not_published: 'Not published',
  withdrawn: 'Withdrawn',
  appealed: 'Appealed',
}

export type RespondentKind = 'individual' | 'organisation' | 'area_professional' | 'other'

export const kindWords: Readonly<Record<RespondentKind, string>> = {
  individual: 'Individual',
  organisation: 'Organisation',
  area_professional: 'Works in an area',
  other: 'Other',
}

export const respondentKinds: readonly RespondentKind[] = [
  'individual',
  'organisation',
  'area_professional',
  'other',
]

export const publicationWords = {
  named: 'Publish with the name',
  anonymous: 'Publish without a name',
  unpublished: 'Counted only, not published',
} as const

const verbs: Readonly<Record<string, string>> = {
  'response.send': 'Received',
  'response.change': 'Changed by the respondent',
  'response.withdraw': 'Withdrawn by the respondent',
  'moderation.claim': 'Taken',
  'moderation.give_back': 'Given back',
  'moderation.decide': 'Decided',
  'moderation.refer': 'Referred to an administrator',
  'moderation.release': 'Released',
  'moderation.note': 'Note written',
  'theme.tag': 'Coded by the panel',
  'panel.mark_passage': 'Words marked as evidence',
  'panel.unmark_passage': 'Mark taken away',
  'panel.write_note': 'Note of the panel written',
  'panel.finish_response': 'Read by the panel',
  'appeal.write': 'Appealed',
  'appeal.decide': 'Appeal decided',
}

/** What an entry of the record is called; an unknown one by its own name. */
export const entryWords = (action: string): string => verbs[action] ?? action

/** How long something has waited, in working days. Example: `waitedWords(1)` is "1 working day". */
export const waitedWords = (days: number): string =>
  days === 0 ? 'Today' : days === 1 ? '1 working day' : `${days} working days`
